package app.farvel.contract.web;

import app.farvel.contract.ClauseKind;
import app.farvel.contract.LessonService;
import app.farvel.shared.Typed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A lesson as it is typed.
 *
 * @param contract the one that ends; may be empty
 * @param back the page to go back to
 */
record LessonForm(String kind, String text, String contract, String back) {

    LessonForm(@Nullable String kind, @Nullable String text, @Nullable String contract, @Nullable String back) {
        this.kind = Typed.line(kind);
        this.text = Typed.text(text);
        this.contract = Typed.line(contract);
        this.back = Typed.line(back);
    }

    static LessonForm empty() {
        return new LessonForm("", "", "", "");
    }

    void check(Errors errors) {
        if (!ClauseKind.knows(kind)) errors.rejectValue("kind", "clause.kind.missing");
        if (text.isEmpty()) errors.rejectValue("text", "clause.lesson.missing");
        if (text.length() > LessonService.LONGEST)
            errors.rejectValue("text", "clause.text.long", new Object[] {LessonService.LONGEST}, null);
    }

    Optional<UUID> contractId() {
        return Typed.id(contract);
    }
}
