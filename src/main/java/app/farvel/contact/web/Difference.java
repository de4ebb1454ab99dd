package app.farvel.contact.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A field in which what was typed differs from what somebody else saved meanwhile.
 *
 * @param label message key of the field's name
 */
record Difference(String label, String saved, String typed) {

    static List<Difference> between(ContactForm typed, ContactForm saved) {
        return Stream.of(
                        of("name", typed, saved, ContactForm::name),
                        of("organization", typed, saved, ContactForm::organization),
                        of("role", typed, saved, ContactForm::role),
                        of("relation", typed, saved, ContactForm::relation),
                        of("email", typed, saved, form -> String.join("\n", form.email())),
                        of("phone", typed, saved, form -> String.join("\n", form.phone())),
                        of("language", typed, saved, ContactForm::language),
                        of("addressForm", typed, saved, ContactForm::addressForm),
                        of("since", typed, saved, ContactForm::since),
                        of("howMet", typed, saved, ContactForm::howMet),
                        of("tags", typed, saved, ContactForm::tags),
                        of("notes", typed, saved, ContactForm::notes))
                .filter(difference -> !difference.saved.equals(difference.typed))
                .toList();
    }

    private static Difference of(
            String field, ContactForm typed, ContactForm saved, Function<ContactForm, String> text) {
        return new Difference("contact." + field, text.apply(saved), text.apply(typed));
    }
}
