package app.farvel.contract;

import app.farvel.calendar.DayOff;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A day on which a contract may end, and how long there is time for it.
 *
 * @param term which term ends that day, from 1; 0 when it is not the end of a term
 * @param endsOn the last day of the contract
 * @param counted the last day from which the notice still runs out in time
 * @param arriveBy the same, or the last working day before it: by then the notice has to be there
 * @param noticeBy the last day of notice: to send it, so that it is there in time
 * @param daysOff the days between the two on which nobody is at work, latest first
 */
public record Exit(
        int term, LocalDate endsOn, LocalDate counted, LocalDate arriveBy, LocalDate noticeBy, List<DayOff> daysOff) {

    /** How much time there is, once the last day of notice has passed. */
    public enum Left {
        ENOUGH,
        /** Too late for the post: it has to be brought. */
        BY_HAND,
        /** The last working day has passed; by the calendar there is time. */
        BY_CALENDAR,
        NONE;

        /** The word in message keys: {@code by-hand} and the like. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Seen from the day. */
    public Left left(LocalDate today) {
        if (!noticeBy.isBefore(today)) return Left.ENOUGH;
        if (!arriveBy.isBefore(today)) return Left.BY_HAND;
        return isTooLate(today) ? Left.NONE : Left.BY_CALENDAR;
    }

    /** The day to go by: to send it, or, once that has passed, by which it has to be there all the same. */
    public LocalDate lastDay(LocalDate today) {
        return switch (left(today)) {
            case ENOUGH -> noticeBy;
            case BY_HAND -> arriveBy;
            case BY_CALENDAR, NONE -> counted;
        };
    }

    /** Days until it; 0 on the day itself. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, lastDay(today));
    }

    /** Whether the last day had to be moved to a working day. */
    public boolean isMoved() {
        return !arriveBy.equals(counted);
    }

    /** Whether the notice takes days to arrive. */
    public boolean travels() {
        return !noticeBy.equals(arriveBy);
    }

    /** Whether the last day of notice has passed, but by the calendar notice is still in time. */
    public boolean isPressing(LocalDate today) {
        return noticeBy.isBefore(today) && !isTooLate(today);
    }

    /** Whether no notice given today is in time any more. */
    public boolean isTooLate(LocalDate today) {
        return counted.isBefore(today);
    }
}
