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
 * @param noticeBy the same, or the last working day before it: the last day of notice
 * @param daysOff the days between the two on which nobody is at work, latest first
 */
public record Exit(int term, LocalDate endsOn, LocalDate counted, LocalDate noticeBy, List<DayOff> daysOff) {

    /** Whether the last day of notice had to be moved to a working day. */
    public boolean isMoved() {
        return !noticeBy.equals(counted);
    }
}
