package app.farvel.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When something is: at an hour in a zone, or for whole days. */
public sealed interface EventTime {

    /** The first day, where it takes place. */
    LocalDate day();

    /** From an hour on. */
    record Timed(ZonedDateTime start, Duration length) implements EventTime {

        public Timed {
            if (length.isNegative()) throw new IllegalArgumentException("Ends before it begins: " + start);
        }

        @Override
        public LocalDate day() {
            return start.toLocalDate();
        }

        ZonedDateTime end() {
            return start.plus(length);
        }
    }

    /** Whole days, wherever one is. */
    record AllDay(LocalDate day, int days) implements EventTime {

        public AllDay {
            if (days < 1) throw new IllegalArgumentException("No whole day: " + day);
        }
    }

    static EventTime on(LocalDate day) {
        return new AllDay(day, 1);
    }

    static EventTime at(ZonedDateTime start, Duration length) {
        return new Timed(start, length);
    }

    /** In the hour that a clock change leaves out it is later by that hour; of an hour that comes twice it is the first. */
    static EventTime at(LocalDate day, LocalTime time, ZoneId zone, Duration length) {
        return at(ZonedDateTime.of(day, time, zone), length);
    }
}
