package app.farvel.contract;

import app.farvel.calendar.DayOff;
import java.time.LocalDate;
import java.util.List;

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
