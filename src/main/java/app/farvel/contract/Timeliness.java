package app.farvel.contract;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether notice was in time for the day on which it ends the contract.
 *
 * @param earliest the first day on which notice given that day ends the contract; nothing when it had ended
 * @param exit the exit of that day, where it is a certain one
 */
public record Timeliness(Verdict verdict, Optional<LocalDate> earliest, Optional<Exit> exit) {

    /** What is to be said of it. */
    public enum Verdict {
        IN_TIME,
        /** By the calendar, but after the last working day. */
        ON_A_DAY_OFF,
        TOO_LATE,
        /** There was nothing left to end. */
        ENDED;

        /** The word in message keys: {@code in-time} and the like. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param counts the day from which the notice counts: on which it arrived, or was sent */
    static Timeliness of(NoticeEngine engine, LocalDate counts, LocalDate endsOn) {
        var earliest = engine.ifGiven(counts);
        var exit = engine.exitOn(endsOn);
        return new Timeliness(verdict(earliest, exit, counts, endsOn), earliest, exit);
    }

    private static Verdict verdict(
            Optional<LocalDate> earliest, Optional<Exit> exit, LocalDate counts, LocalDate endsOn) {
        if (earliest.isEmpty()) return Verdict.ENDED;
        if (endsOn.isBefore(earliest.get())) return Verdict.TOO_LATE;
        var onADayOff = exit.filter(each -> counts.isAfter(each.arriveBy())).isPresent();
        return onADayOff ? Verdict.ON_A_DAY_OFF : Verdict.IN_TIME;
    }
}
