package app.farvel.contract;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

    static Timeliness of(NoticeEngine engine, LocalDate givenOn, LocalDate endsOn) {
        var outlook = engine.on(givenOn);
        var exit = Stream.concat(outlook.coming().stream(), outlook.missed().stream())
                .filter(each -> each.endsOn().equals(endsOn))
                .findFirst();
        return new Timeliness(verdict(outlook, exit, givenOn, endsOn), outlook.ifGivenToday(), exit);
    }

    private static Verdict verdict(Outlook outlook, Optional<Exit> exit, LocalDate givenOn, LocalDate endsOn) {
        if (outlook.ifGivenToday().isEmpty()) return Verdict.ENDED;
        if (!endsOn.isBefore(outlook.ifGivenToday().get())) return Verdict.IN_TIME;
        var byTheCalendar = exit.filter(each -> !givenOn.isAfter(each.counted()));
        return byTheCalendar.isPresent() ? Verdict.ON_A_DAY_OFF : Verdict.TOO_LATE;
    }
}
