package app.farvel.sunset.web;

import app.farvel.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A few words about a plan. */
record CommentForm(String writer, String words) {

    static final int LONGEST = 2000;

    CommentForm(@Nullable String writer, @Nullable String words) {
        this.writer = Typed.line(writer);
        this.words = Typed.text(words);
    }

    static CommentForm empty(String writer) {
        return new CommentForm(writer, "");
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
