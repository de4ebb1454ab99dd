package app.farvel.winddown.web;

import app.farvel.shared.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How a case ended. */
record CloseForm(
        @Nullable String outcome,
        @Nullable String date,
        @Nullable String note,
        @Nullable List<String> keep) {

    private static final int LONGEST_NOTE = 2000;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static CloseForm on(LocalDate today) {
        return new CloseForm("", today.toString(), "", List.of());
    }

    void check(Errors errors, List<String> outcomes, LocalDate today) {
        if (outcome == null || !outcomes.contains(outcome)) errors.rejectValue("outcome", "winddown.mistake.outcome");
        Day.checkPast(date, "date", errors, today);
        if (words().length() > LONGEST_NOTE) errors.rejectValue("note", "winddown.mistake.too-long");
    }

    String words() {
        return note == null ? "" : note.replace("\r\n", "\n").strip();
    }

    LocalDate day() {
        return Day.of(date).orElseThrow();
    }

    String ending() {
        return outcome == null ? "" : outcome;
    }

    /** The follow-ups that go on; what is no id is nobody's follow-up. */
    List<UUID> kept() {
        return keep == null
                ? List.of()
                : keep.stream().flatMap(id -> Typed.id(id).stream()).toList();
    }
}
