package app.farvel.calendar;

/**
 * The one an invitation is for.
 *
 * @param rsvp whether an answer is asked for
 */
public record Attendee(Mailbox mailbox, Participation answer, boolean rsvp) {

    /** Someone who has not answered yet, and is asked to. */
    public static Attendee asked(Mailbox mailbox) {
        return new Attendee(mailbox, Participation.NEEDS_ACTION, true);
    }
}
