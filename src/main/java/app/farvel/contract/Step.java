package app.farvel.contract;

import app.farvel.calendar.DayOff;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * One step on the way from a contract's beginning to the last day of notice.
 *
 * @param day where the step leads
 * @param term which term ends, for {@link Kind#TERM_ENDS}; else 0
 * @param span what was counted: the first term or the notice
 * @param dayOff why one had to go back further, for {@link Kind#DAY_OFF}
 */
public record Step(Kind kind, LocalDate day, int term, Optional<Span> span, Optional<DayOff> dayOff) {

    /** What a step does. */
    public enum Kind {
        /** The first day of the contract. */
        STARTS,
        /** The day on which it renewed last before it ends, where it may end on others than the ends of terms. */
        RENEWS,
        /** The last day of the term that comes to its end. */
        TERM_ENDS,
        /** The end of a month or quarter on which the contract may end. */
        MAY_END,
        /** The last day from which the notice still runs out in time. */
        COUNTED,
        /** A day on which nobody is at work. */
        DAY_OFF,
        /** The last working day on which it may arrive, where it takes days to. */
        ARRIVE_BY,
        /** The last day of notice: to give it, or to send it. */
        NOTICE_BY;

        /** The word in message keys: {@code term-ends} and the like. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Step to(Kind kind, LocalDate day) {
        return new Step(kind, day, 0, Optional.empty(), Optional.empty());
    }
}
