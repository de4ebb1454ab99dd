package app.farvel.gathering;

import app.farvel.mail.Delivery;
import app.farvel.shared.EmailAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How things stand between the host and one guest, about one date.
 *
 * @param newest mail about it; null where none was written
 */
public record GuestMailStatus(
        GuestRow row, DateView date, @Nullable Delivery newest) {

    public Optional<Delivery> mail() {
        return Optional.ofNullable(newest);
    }

    /** Whether mail reaches them. */
    public boolean isReached() {
        return Addresses.isReached(row);
    }

    /** Why their address reaches nobody; empty when there is none, or it does. */
    public Optional<EmailAddress.Fault> fault() {
        return row.email().flatMap(EmailAddress::fault);
    }

    /** What they should hear and have not; empty when they know all, or are not to be written to. */
    public Optional<GuestMailKind> due() {
        var invitation = row.invited();
        if (row.guest().hasLeft()) return Optional.empty();
        if (invitation == null || invitation.invitedAt().isEmpty()) return unasked(invitation);
        var occurrence = date.occurrence().orElseThrow();
        if (!invitation.knowsLessThan(occurrence.sequence()) || invitation.answer() == Rsvp.NO) return Optional.empty();
        return Optional.of(occurrence.isCancelled() ? GuestMailKind.CANCEL : GuestMailKind.CHANGE);
    }

    /** Who said yes by a link alone must hear that it is off. */
    private Optional<GuestMailKind> unasked(@Nullable Invitation invitation) {
        if (date.cancelled() && invitation != null && invitation.mayCome()) return Optional.of(GuestMailKind.CANCEL);
        return isAsked() ? Optional.of(GuestMailKind.INVITATION) : Optional.empty();
    }

    /** Nobody is asked to what is off; who said no for every month is not asked at all. */
    private boolean isAsked() {
        if (date.cancelled()) return false;
        var answer =
                row.invited() == null ? row.guest().standing() : row.invited().answer();
        return answer != Rsvp.NO;
    }

    /** The last word of the message key that says it. */
    public String state() {
        if (due().isPresent() && newest == null)
            return row.invited() == null || due().get() == GuestMailKind.INVITATION ? "open" : "untold";
        if (newest != null) return newest.stateWord();
        return row.invitation().flatMap(Invitation::invitedAt).isPresent() ? "told" : "silent";
    }
}
