package app.farvel.winddown.web;

import app.farvel.shared.Typed;
import app.farvel.winddown.Ending;
import app.farvel.winddown.WindDown;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * How a case ended.
 *
 * @param keep the follow-ups and lines of the checklist that go on; what is no id is nobody's
 */
record CloseForm(
        @Nullable String outcome,
        @Nullable String date,
        @Nullable String reason,
        @Nullable String openDoor,
        @Nullable String note,
        @Nullable List<String> keep) {

    static final List<String> DOORS = List.of("yes", "maybe", "no");

    private static final int LONGEST_NOTE = 2000;

    static CloseForm on(LocalDate today) {
        return new CloseForm("", today.toString(), "", "", "", List.of());
    }

    void check(Errors errors, List<String> outcomes, WindDown windDown, LocalDate today) {
        if (outcome == null || !outcomes.contains(outcome)) errors.rejectValue("outcome", "winddown.mistake.outcome");
        Day.checkPast(date, "date", errors, today);
        if (isBefore(windDown)) errors.rejectValue("date", "winddown.mistake.before-sent");
        if (words(reason).length() > LONGEST_NOTE) errors.rejectValue("reason", "winddown.mistake.too-long");
        if (words(note).length() > LONGEST_NOTE) errors.rejectValue("note", "winddown.mistake.too-long");
    }

    private boolean isBefore(WindDown windDown) {
        return Day.of(date)
                .filter(day -> windDown.sentOn().filter(day::isBefore).isPresent())
                .isPresent();
    }

    private static String words(@Nullable String typed) {
        return Typed.text(typed);
    }

    Ending ending() {
        return new Ending(
                outcome == null ? "" : outcome,
                Day.of(date).orElseThrow(),
                words(reason),
                openDoor != null && DOORS.contains(openDoor) ? openDoor : "",
                words(note),
                kept());
    }

    public boolean keeps(UUID id) {
        return kept().contains(id);
    }

    private List<UUID> kept() {
        return keep == null
                ? List.of()
                : keep.stream().flatMap(id -> Typed.id(id).stream()).toList();
    }
}
