package app.farvel.contract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A contract and the one that takes its place, in time.
 *
 * @param last the old one's last day
 * @param first the new one's first day
 * @param newEnd the new one's last day, where it ends by itself
 */
public record Succession(LocalDate start, LocalDate last, LocalDate first, Optional<LocalDate> newEnd) {

    /** Days on which both hold. */
    public long overlap() {
        return Math.max(0, days());
    }

    /** Days between the two on which neither holds. */
    public long gap() {
        return Math.max(0, -days());
    }

    /** From the new one's first day to the old one's last; below zero when there are days between. */
    private long days() {
        return ChronoUnit.DAYS.between(first, last.plusDays(1));
    }

    /** The first of the days on which both hold, or neither. */
    public LocalDate changeFrom() {
        return days() < 0 ? last.plusDays(1) : first;
    }

    /** The last of the days on which both hold, or neither. */
    public LocalDate changeTo() {
        return days() < 0 ? first.minusDays(1) : last;
    }
}
