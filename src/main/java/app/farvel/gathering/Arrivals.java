package app.farvel.gathering;

import app.farvel.mail.Delivery;
import app.farvel.mail.MailSettled;
import app.farvel.mail.MailState;
import app.farvel.mail.MailTakenBack;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What guests know of their dates: what has arrived, and not what was only written. */
@Component
class Arrivals {

    private final InvitationRepository invitations;
    private final OccurrenceRepository occurrences;
    private final GatheringRepository gatherings;

    Arrivals(InvitationRepository invitations, OccurrenceRepository occurrences, GatheringRepository gatherings) {
        this.invitations = invitations;
        this.occurrences = occurrences;
        this.gatherings = gatherings;
    }

    @EventListener
    void on(MailSettled settled) {
        var mail = settled.delivery();
        if (mail.state() == MailState.SENT) arrived(mail);
        else if (!mail.mayHaveArrived()) missed(mail);
    }

    @EventListener
    void on(MailTakenBack takenBack) {
        missed(takenBack.delivery());
    }

    /** What waits is taken back when the date changes: what has gone says how things stand. */
    private void arrived(Delivery mail) {
        var invitationId = mail.about();
        if (invitationId == null || !tellsOfDate(mail)) return;
        invitations
                .occurrenceOf(invitationId)
                .flatMap(occurrences::findById)
                .ifPresent(date -> heard(invitationId, date));
    }

    private void heard(UUID invitationId, Occurrence date) {
        var news = date.announced(gatherings.findById(date.gatheringId()).orElseThrow());
        invitations.heard(invitationId, news.sequence(), news.start(), news.place());
    }

    private void missed(Delivery mail) {
        var invitationId = mail.about();
        if (invitationId != null && tellsOfDate(mail) && !isOf(GuestMailKind.INVITATION, mail))
            invitations.missed(invitationId);
    }

    private static boolean tellsOfDate(Delivery mail) {
        return GuestMailKind.ofPurpose(mail.purpose())
                .filter(GuestMailKind::hasCalendar)
                .isPresent();
    }

    private static boolean isOf(GuestMailKind kind, Delivery mail) {
        return mail.purpose().equals(kind.purpose());
    }
}
