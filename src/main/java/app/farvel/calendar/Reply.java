package app.farvel.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Someone's answer to an invitation.
 *
 * @param sequence of the invitation that is answered
 * @param occurrence the one occurrence it is about; empty for all of them
 * @param email as in the file; who it is from is to be checked against the guest
 * @param comment a word to the host; may be empty
 */
public record Reply(
        String uid,
        int sequence,
        Optional<Occurrence> occurrence,
        String email,
        String name,
        Participation answer,
        String comment) {

    /**
     * One of the starts of an event.
     *
     * @param time null for whole days
     * @param zone of day and time; null where the file does not say, or nobody knows the zone it names
     */
    public record Occurrence(
            LocalDate day,
            @Nullable LocalTime time,
            @Nullable ZoneId zone) {

        /** The day in the event's own zone. */
        public LocalDate dayIn(ZoneId there) {
            return time == null || zone == null
                    ? day
                    : day.atTime(time).atZone(zone).withZoneSameInstant(there).toLocalDate();
        }
    }
}
