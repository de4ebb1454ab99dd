package app.farvel.gathering;

import app.farvel.calendar.SpecialDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * One date, as it will be.
 *
 * @param plannedOn the day by the rule, by which the date is known
 * @param time of the start as it is said; the start itself is later where the clocks change
 * @param occurrence what happened to it; empty when nothing has
 * @param special a holiday on the day it takes place, or beside it
 * @param instead the day proposed in its place
 */
public record DateView(
        LocalDate plannedOn,
        LocalTime time,
        ZonedDateTime start,
        Place place,
        Optional<Occurrence> occurrence,
        Optional<SpecialDay> special,
        Optional<LocalDate> instead,
        boolean cancelled,
        RsvpCounts tally) {

    public LocalDate day() {
        return start.toLocalDate();
    }

    /** Whether the host is to say what becomes of it: it is on a special day, and nothing was decided. */
    public boolean asks() {
        return special.isPresent()
                && occurrence
                        .filter(each -> each.isDecided() || each.isInvited())
                        .isEmpty();
    }

    public boolean isMoved() {
        return occurrence.filter(Occurrence::isMoved).isPresent();
    }

    public boolean hasOwnTime() {
        return occurrence.filter(Occurrence::hasOwnTime).isPresent();
    }

    public boolean hasOwnPlace() {
        return occurrence.filter(Occurrence::hasOwnPlace).isPresent();
    }

    public boolean isInvited() {
        return occurrence.flatMap(Occurrence::invitedAt).isPresent();
    }

    /** Whether the clocks change while it lasts, so that its end says little about its length. */
    public boolean lastsThroughAChange(Duration length) {
        return !start.getOffset().equals(start.plus(length).getOffset());
    }

    /** Whether the clocks leave out the hour it should begin in. */
    public boolean isShifted() {
        return !start.toLocalTime().equals(time);
    }

    public boolean hasBegun(Instant now) {
        return !start.toInstant().isAfter(now);
    }

    /** For a page to carry, so that two editors do not overwrite each other. */
    public int version() {
        return occurrence.map(Occurrence::version).orElse(DateService.UNTOUCHED);
    }
}
