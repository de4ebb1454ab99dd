package app.farvel.winddown.web;

import app.farvel.shared.Typed;
import app.farvel.winddown.Closing;
import app.farvel.winddown.WindDown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * How a case ended.
 *
 * @param keep the follow-ups that go on; what is no id is nobody's
 * @param lines what becomes of all open lines of the checklist: {@code done}, {@code drop}, or each has its own fate
 * @param fate of one line: its id, a colon, and {@code done}, {@code drop} or {@code keep}
 * @param contract {@code goes-on} where somebody has seen that the contract has not ended
 */
record CloseForm(
        @Nullable String outcome,
        @Nullable String date,
        @Nullable String reason,
        @Nullable String openDoor,
        @Nullable String note,
        @Nullable List<String> keep,
        @Nullable String lines,
        @Nullable List<String> fate,
        @Nullable String contract) {

    static final List<String> DOORS = List.of("yes", "maybe", "no");

    private static final int LONGEST_NOTE = 2000;
    private static final String GOES_ON = "goes-on";
    private static final String DROP = "drop";

    /** On the last day that was agreed on, if one was. */
    static CloseForm of(WindDown windDown, LocalDate today) {
        var day = windDown.exitOn().orElse(today).toString();
        return new CloseForm("", day, "", "", "", List.of(), "", List.of(), "");
    }

    /** @param isBound whether its contract has not been ended */
    void check(Errors errors, List<String> outcomes, WindDown windDown, boolean isBound, LocalDate today) {
        if (outcome == null || !outcomes.contains(outcome)) errors.rejectValue("outcome", "winddown.mistake.outcome");
        Day.checkPast(date, "date", errors, latest(windDown, today));
        if (isBound && !Closing.STAYED.equals(outcome) && !GOES_ON.equals(contract))
            errors.rejectValue("contract", "winddown.mistake.contract");
        if (isBefore(windDown)) errors.rejectValue("date", "winddown.mistake.before-sent");
        if (words(reason).length() > LONGEST_NOTE) errors.rejectValue("reason", "winddown.mistake.too-long");
        if (words(note).length() > LONGEST_NOTE) errors.rejectValue("note", "winddown.mistake.too-long");
    }

    /** Some close the case before the last day they agreed on. */
    private static LocalDate latest(WindDown windDown, LocalDate today) {
        return windDown.exitOn().filter(exit -> exit.isAfter(today)).orElse(today);
    }

    private boolean isBefore(WindDown windDown) {
        return Day.of(date)
                .filter(day -> windDown.sentOn().filter(day::isBefore).isPresent())
                .isPresent();
    }

    private static String words(@Nullable String typed) {
        return Typed.text(typed);
    }

    /** @param open the lines of the checklist that are not done */
    Closing ending(List<UUID> open) {
        var kept = new ArrayList<>(ids(keep));
        kept.addAll(with("keep", open));
        return new Closing(
                outcome == null ? "" : outcome,
                Day.of(date).orElseThrow(),
                words(reason),
                openDoor != null && DOORS.contains(openDoor) ? openDoor : "",
                words(note),
                kept,
                with("done", open));
    }

    /** Whether a follow-up goes on. */
    public boolean keeps(UUID id) {
        return ids(keep).contains(id);
    }

    /** What becomes of a line, as it was chosen. */
    public String fateOf(UUID line) {
        if (fate == null) return DROP;
        return fate.stream()
                .filter(one -> one.startsWith(line + ":"))
                .map(one -> one.substring(one.indexOf(':') + 1))
                .findFirst()
                .orElse(DROP);
    }

    private List<UUID> with(String wanted, List<UUID> open) {
        if (lines != null && !lines.isEmpty()) return lines.equals(wanted) ? open : List.of();
        return open.stream().filter(line -> fateOf(line).equals(wanted)).toList();
    }

    private static List<UUID> ids(@Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream().flatMap(id -> Typed.id(id).stream()).toList();
    }
}
