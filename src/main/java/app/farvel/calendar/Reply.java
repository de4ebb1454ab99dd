package app.farvel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came back to an invitation: one event of a calendar file, read but not believed. Whose answer it is, and whether a
 * newer one is known, is for others to say.
 *
 * @param uid of the invitation, out of whatever wrapping a program put round it
 * @param sequence of the state of the invitation that is answered
 * @param stamp when it was written; empty where the file does not say so clearly
 * @param occurrence which one is meant; empty where the file does not say, and never a word for all of them
 * @param andLater whether it is meant for that occurrence and all later ones
 * @param proposed the start that is proposed instead; only of a proposal, and empty where it cannot be read
 * @param voices those it says an answer of; of a proposal also those without one
 * @param silent the addresses of those it lists and says no answer of
 * @param organizer the host's address, as in the file; may be empty
 * @param sender the address of the mail the file came in; empty where only the file is known
 */
public record Reply(
        Kind kind,
        String uid,
        int sequence,
        Optional<Instant> stamp,
        Optional<Occurrence> occurrence,
        boolean andLater,
        Optional<Occurrence> proposed,
        List<Voice> voices,
        List<String> silent,
        String organizer,
        String sender) {

    /** What it does. */
    public enum Kind {
        ANSWER,
        /** It asks for another time. */
        PROPOSAL
    }

    /**
     * One of the attendees a reply lists. Programs list others, too, with the answers they happened to know.
     *
     * @param email as in the file; who it is from is to be checked against the guest
     * @param name may be empty
     * @param delegatedTo the address of who comes instead; empty where nobody does
     * @param delegatedFrom the address of whose place they take; empty where they speak for themselves
     * @param comment a word to the host; may be empty
     */
    public record Voice(
            String email,
            String name,
            Participation answer,
            String delegatedTo,
            String delegatedFrom,
            String comment) {}

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
