package app.farvel.sunset.web;

import app.farvel.shared.NewId;
import app.farvel.shared.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A few words about a plan.
 *
 * @param formId made with the empty form, so that sending it twice says it once
 */
record CommentForm(String formId, String writer, String words) {

    static final int LONGEST = 2000;

    CommentForm(@Nullable String formId, @Nullable String writer, @Nullable String words) {
        this.formId = Typed.line(formId);
        this.writer = Typed.line(writer);
        this.words = Typed.text(words);
    }

    static CommentForm empty(String writer) {
        return new CommentForm("", writer, "");
    }

    UUID givenId() {
        return Typed.id(formId).orElseGet(NewId::next);
    }

    void check(Errors errors) {
        if (words.isEmpty()) errors.rejectValue("words", "sunset.mistake.words");
        if (words.length() > LONGEST)
            errors.rejectValue("words", "sunset.mistake.long", new Object[] {LONGEST, words.length()}, null);
        if (writer.length() > PlanFormCheck.LONGEST_NAME)
            errors.rejectValue(
                    "writer", "sunset.mistake.long", new Object[] {PlanFormCheck.LONGEST_NAME, writer.length()}, null);
    }
}
