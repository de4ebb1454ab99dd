package app.farvel.gathering.web;

import app.farvel.gathering.Attendance;
import app.farvel.gathering.GuestRow;
import app.farvel.gathering.Invitation;
import java.util.UUID;

/** One who was asked, and whether they came. */
record Chair(UUID invitationId, UUID guestId, String name, String answer, boolean ticked, boolean oftenAway) {

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
