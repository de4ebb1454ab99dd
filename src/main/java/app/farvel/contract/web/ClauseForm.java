package app.farvel.contract.web;

import app.farvel.contract.Clause;
import app.farvel.contract.ClauseKind;
import app.farvel.contract.ClauseService;
import app.farvel.shared.Difference;
import app.farvel.shared.NewId;
import app.farvel.shared.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * A clause as it is typed.
 *
 * @param id made with the empty form, so that sending it twice adds one clause
 * @param version the one that is edited; empty for a new clause
 */
record ClauseForm(String id, String version, String kind, String text, String page) {

    static final List<String> KINDS =
            Arrays.stream(ClauseKind.values()).map(ClauseKind::id).toList();

    ClauseForm(
            @Nullable String id,
            @Nullable String version,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String page) {
        this.id = Typed.line(id);
        this.version = Typed.line(version);
        this.kind = Typed.line(kind);
        this.text = Typed.text(text);
        this.page = Typed.line(page);
    }

    static ClauseForm empty() {
        return new ClauseForm(NewId.next().toString(), "", "", "", "");
    }

    static ClauseForm of(Clause clause) {
        return new ClauseForm(
                clause.id().toString(),
                String.valueOf(clause.version()),
                clause.kind().id(),
                clause.text(),
                clause.page());
    }

    ClauseForm withVersion(String version) {
        return new ClauseForm(id, version, kind, text, page);
    }

    /** Where it differs from what was saved meanwhile. */
    List<Difference> differencesFrom(ClauseForm saved) {
        return Difference.between(this, saved, "clause.")
                .choice("kind", ClauseForm::kind)
                .text("page", ClauseForm::page)
                .text("text", ClauseForm::text)
                .found();
    }

    void check(Errors errors) {
        if (!ClauseKind.knows(kind)) errors.rejectValue("kind", "clause.kind.missing");
        if (text.isEmpty()) errors.rejectValue("text", "clause.text.missing");
        if (text.length() > ClauseService.LONGEST_TEXT)
            errors.rejectValue("text", "clause.text.long", new Object[] {ClauseService.LONGEST_TEXT}, null);
        if (page.length() > ClauseService.LONGEST_PAGE)
            errors.rejectValue("page", "clause.page.long", new Object[] {ClauseService.LONGEST_PAGE}, null);
    }

    UUID givenId() {
        return Typed.id(id).orElseGet(NewId::next);
    }
}
