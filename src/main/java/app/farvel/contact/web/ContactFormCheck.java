package app.farvel.contact.web;

import app.farvel.account.Places;
import app.farvel.contact.Tags;
import app.farvel.shared.EmailAddress;
import app.farvel.shared.Languages;
import app.farvel.shared.Typed;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Says at each field what is wrong with it. */
@Component
class ContactFormCheck {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_ADDRESS = 254;
    static final int LONGEST_HOW_MET = 1000;
    static final int LONGEST_NOTES = 10000;

    static final int MOST_ADDRESSES = 20;

    private final Languages languages;
    private final Places places;

    ContactFormCheck(Languages languages, Places places) {
        this.languages = languages;
        this.places = places;
    }

    void check(ContactForm form, LocalDate today, Errors errors) {
        if (form.name().isEmpty() && form.organization().isEmpty()) errors.rejectValue("name", "contact.name.missing");
        length(errors, "name", form.name(), LONGEST_LINE);
        length(errors, "organization", form.organization(), LONGEST_LINE);
        length(errors, "role", form.role(), LONGEST_LINE);
        length(errors, "howMet", form.howMet(), LONGEST_HOW_MET);
        length(errors, "notes", form.notes(), LONGEST_NOTES);
        choices(form, errors);
        addresses(form, errors);
        since(form.since(), today, errors);
        tags(form.tags(), errors);
    }

    private void choices(ContactForm form, Errors errors) {
        if (!ListForm.RELATIONS.contains(form.relation())) errors.rejectValue("relation", "contact.relation.missing");
        if (!languages.speaks(form.language())) errors.rejectValue("language", "contact.language.missing");
        if (!places.isCountry(form.country())) errors.rejectValue("country", "contact.country.unknown");
        if (!ContactFormController.FORMS_OF_ADDRESS.contains(form.addressForm()))
            errors.rejectValue("addressForm", "contact.addressForm.missing");
    }

    private static void addresses(ContactForm form, Errors errors) {
        for (var email : form.email())
            EmailAddress.fault(email).ifPresent(fault -> reject(errors, "email", fault.key(), email));
        for (var phone : form.phone())
            if (!isShort(phone)) reject(errors, "phone", "contact.phone.long", LONGEST_ADDRESS);
        for (var field : List.of("email", "phone")) {
            var rows = field.equals("email") ? form.email() : form.phone();
            if (rows.size() > MOST_ADDRESSES) reject(errors, field, "contact.addresses.many", MOST_ADDRESSES);
        }
    }

    static boolean isShort(String address) {
        return address.length() <= LONGEST_ADDRESS;
    }

    private static void since(String since, LocalDate today, Errors errors) {
        if (since.isEmpty()) return;
        var date = Typed.date(since);
        if (date.isEmpty()) errors.rejectValue("since", "contact.date.wrong");
        else if (date.get().isAfter(today)) errors.rejectValue("since", "contact.since.future");
    }

    private static void tags(String typed, Errors errors) {
        var tags = Tags.of(typed);
        for (var tag : tags) if (tag.length() > Tags.LONGEST) reject(errors, "tags", "contact.tags.long", Tags.LONGEST);
        length(errors, "tags", String.join("\n", tags), Tags.LONGEST_TOGETHER);
    }

    private static void length(Errors errors, String field, String text, int longest) {
        if (text.length() > longest) reject(errors, field, "contact.long", longest);
    }

    private static void reject(Errors errors, String field, String code, Object argument) {
        errors.rejectValue(field, code, new Object[] {argument}, null);
    }
}
