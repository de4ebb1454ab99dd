package app.farvel.gathering;

import app.farvel.gathering.Invitation.By;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said to an invitation.
 *
 * @param word to the host; may be empty
 * @param sequence of the state of the date that was answered
 * @param stamp when it was written, as whoever wrote it says; null where it is written as it comes
 */
public record Said(
        Rsvp answer,
        By by,
        String word,
        int sequence,
        @Nullable Instant stamp) {

    /** To a date as it stands, just now. */
    static Said now(Occurrence date, Rsvp answer, By by, String word) {
        return new Said(answer, by, word, date.sequence(), null);
    }

    /** Nobody can have answered a state of the date that has not been. */
    Said about(Occurrence date) {
        return new Said(answer, by, word, Math.min(sequence, date.sequence()), stamp);
    }

    /** Nobody can have written it after it came, whatever their clock says. */
    Instant writtenAt(Instant came) {
        return stamp == null || stamp.isAfter(came) ? came : stamp;
    }
}
