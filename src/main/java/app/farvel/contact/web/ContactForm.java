package app.farvel.contact.web;

import app.farvel.contact.ContactCard;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.Relation;
import app.farvel.contact.Tags;
import app.farvel.contact.Tel;
import app.farvel.script.FormOfAddress;
import app.farvel.shared.Difference;
import app.farvel.shared.EmailAddress;
import app.farvel.shared.NewId;
import app.farvel.shared.Region;
import app.farvel.shared.Typed;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is typed. Lists keep empty rows out; the preferred address is told by its place among the rows.
 *
 * @param id made with the empty form, so that sending it twice adds one contact
 * @param tags with commas between
 */
record ContactForm(
        String id,
        String version,
        String name,
        String organization,
        String role,
        String relation,
        List<String> email,
        List<String> phone,
        String preferredEmail,
        String preferredPhone,
        String language,
        String country,
        String addressForm,
        String since,
        String howMet,
        String tags,
        String notes) {

    ContactForm(
            @Nullable String id,
            @Nullable String version,
            @Nullable String name,
            @Nullable String organization,
            @Nullable String role,
            @Nullable String relation,
            @Nullable List<String> email,
            @Nullable List<String> phone,
            @Nullable String preferredEmail,
            @Nullable String preferredPhone,
            @Nullable String language,
            @Nullable String country,
            @Nullable String addressForm,
            @Nullable String since,
            @Nullable String howMet,
            @Nullable String tags,
            @Nullable String notes) {
        this.id = Typed.line(id);
        this.version = Typed.line(version);
        this.name = Typed.line(name);
        this.organization = Typed.line(organization);
        this.role = Typed.line(role);
        this.relation = Typed.line(relation);
        this.preferredEmail = Rows.preferred(email, preferredEmail);
        this.preferredPhone = Rows.preferred(phone, preferredPhone);
        this.email = Typed.lines(email).stream().map(ContactForm::cleaned).toList();
        this.phone = Typed.lines(phone);
        this.language = Typed.line(language);
        this.country = Typed.line(country);
        this.addressForm = Typed.line(addressForm);
        this.since = Typed.line(since);
        this.howMet = Typed.text(howMet);
        this.tags = Typed.text(tags);
        this.notes = Typed.text(notes);
    }

    static ContactForm empty(
            Locale language,
            String name,
            String organization,
            @Nullable List<String> email,
            @Nullable List<String> phone) {
        return new ContactForm(
                NewId.next().toString(),
                "",
                name,
                organization,
                "",
                "",
                email,
                phone,
                "0",
                "0",
                language.getLanguage(),
                "",
                FormOfAddress.FIRST_NAME.id(),
                "",
                "",
                "",
                "");
    }

    static ContactForm of(ContactCard card) {
        var contact = card.contact();
        return new ContactForm(
                contact.id().toString(),
                String.valueOf(contact.version()),
                contact.name(),
                contact.organization(),
                contact.role(),
                contact.relation().id(),
                card.emails(),
                card.phones(),
                "0",
                "0",
                contact.language().toLanguageTag(),
                contact.country(),
                contact.addressForm().id(),
                contact.since().map(Object::toString).orElse(""),
                contact.howMet(),
                Tags.typed(contact.tags()),
                contact.notes());
    }

    ContactForm withVersion(String version) {
        return new ContactForm(
                id,
                version,
                name,
                organization,
                role,
                relation,
                email,
                phone,
                preferredEmail,
                preferredPhone,
                language,
                country,
                addressForm,
                since,
                howMet,
                tags,
                notes);
    }

    /** Whether the address is one of those the form is shown again for. */
    public boolean isOdd(String field, String address) {
        return field.equals("email") ? EmailAddress.fault(address).isPresent() : !ContactFormCheck.isShort(address);
    }

    private static String cleaned(String email) {
        var clean = EmailAddress.clean(email);
        return clean.isEmpty() ? email : clean;
    }

    UUID givenId() {
        return Typed.id(id).orElseGet(NewId::next);
    }

    List<String> phones(String home) {
        return phone.stream().map(number -> Tel.format(number, home)).toList();
    }

    /** What was typed, once it is known to be right. */
    ContactDetails details(UUID contactId, String home) {
        return new ContactDetails(
                contactId,
                name,
                organization,
                role,
                Relation.of(relation),
                Rows.preferredFirst(email, preferredEmail),
                Rows.preferredFirst(phones(home), preferredPhone),
                Region.of(Locale.forLanguageTag(language), country),
                FormOfAddress.of(addressForm),
                Typed.date(since).orElse(null),
                howMet,
                Tags.of(tags),
                notes,
                null);
    }

    /** Where it differs from what was saved meanwhile. */
    List<Difference> differencesFrom(ContactForm saved) {
        return Difference.between(this, saved, "contact.")
                .text("name", ContactForm::name)
                .text("organization", ContactForm::organization)
                .text("role", ContactForm::role)
                .choice("relation", ContactForm::relation)
                .text("email", form -> String.join("\n", form.email()))
                .text("phone", form -> String.join("\n", form.phone()))
                .text("language", ContactForm::language)
                .text("country", ContactForm::country)
                .choice("addressForm", ContactForm::addressForm)
                .text("since", ContactForm::since)
                .text("howMet", ContactForm::howMet)
                .text("tags", ContactForm::tags)
                .text("notes", ContactForm::notes)
                .found();
    }
}
