package app.farvel.gathering.web;

import app.farvel.gathering.Attendance;
import app.farvel.gathering.GuestRow;
import app.farvel.gathering.Invitation;
import java.util.UUID;

/**
 * One who may have come.
 *
 * @param id of the invitation; of the guest where there is none
 * @param answer what they had said, the end of a message key
 */
record Chair(UUID id, UUID guestId, String name, String answer, boolean ticked, boolean oftenAway) {

    static Chair unasked(GuestRow row) {
        var guest = row.guest().id();
        return new Chair(guest, guest, row.contact().displayName(), "unasked", false, false);
    }

    static Chair of(GuestRow row, Invitation invitation) {
        return new Chair(
                invitation.id(),
                row.guest().id(),
                row.contact().displayName(),
                invitation.isWaiting() ? "waiting" : invitation.answer().id(),
                Attendance.isTicked(invitation),
                row.guest().absences() >= Attendance.MANY);
    }
}
