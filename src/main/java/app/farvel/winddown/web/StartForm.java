package app.farvel.winddown.web;

import app.farvel.shared.NewId;
import app.farvel.shared.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Who it is about, and which way of winding down.
 *
 * @param id of the wind-down to come, so that a form sent twice begins one
 * @param contact the id of a known contact
 * @param contract the id of the contract that ends with it, where one was named
 * @param name the name of a new one, when there is no known contact
 */
record StartForm(
        @Nullable String id,
        @Nullable String contact,
        @Nullable String contract,
        @Nullable String name,
        @Nullable String organization,
        @Nullable String playbook) {

    private static final int LONGEST_NAME = 200;

    static StartForm about(@Nullable UUID contact, String contract) {
        return new StartForm(NewId.next().toString(), contact == null ? "" : contact.toString(), contract, "", "", "");
    }

    void check(Errors errors) {
        if (text(playbook).isEmpty()) errors.reject("winddown.mistake.playbook");
        if (isAboutSomeoneKnown()) return;
        if (text(name).isEmpty() && text(organization).isEmpty()) errors.rejectValue("name", "winddown.mistake.nobody");
        if (text(name).length() > LONGEST_NAME) errors.rejectValue("name", "winddown.mistake.name-too-long");
        if (text(organization).length() > LONGEST_NAME)
            errors.rejectValue("organization", "winddown.mistake.name-too-long");
    }

    boolean isAboutSomeoneKnown() {
        return !text(contact).isEmpty();
    }

    static String text(@Nullable String typed) {
        return Typed.line(typed);
    }
}
