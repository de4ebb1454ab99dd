package app.farvel.gathering;

import app.farvel.gathering.GuestMailer.Round;
import app.farvel.mail.Delivery;
import app.farvel.mail.Outbox;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Ends whatever links a guest has, because one of them got into the wrong hands. */
@Component
class EndedLinks {

    private final GatheringRepository gatherings;
    private final OccurrenceRepository occurrences;
    private final InvitationRepository invitations;
    private final GuestLinks links;
    private final GuestMailer postman;
    private final Outbox outbox;

    EndedLinks(
            GatheringRepository gatherings,
            OccurrenceRepository occurrences,
            InvitationRepository invitations,
            GuestLinks links,
            GuestMailer postman,
            Outbox outbox) {
        this.gatherings = gatherings;
        this.occurrences = occurrences;
        this.invitations = invitations;
        this.links = links;
        this.postman = postman;
        this.outbox = outbox;
    }

    /** Mail that has not gone yet is written anew, with a link that opens. */
    void of(Guest guest, Instant now) {
        var ids = invitations.findByGuestId(guest.id()).stream()
                .map(Invitation::id)
                .toList();
        links.endAll(ids);
        guest.endLinks(now);
        for (var mail : outbox.about(ids)) if (mail.isWaiting()) writeAnew(mail, now);
    }

    /** For an address that may be another by now. Nobody writes to who has left. */
    void writeAnew(Delivery mail, Instant now) {
        var kind = GuestMailKind.ofPurpose(mail.purpose());
        var invitationId = mail.about();
        if (kind.isEmpty() || invitationId == null || !isTakenBack(mail, now)) return;
        var date = occurrences.findById(occurrenceOf(invitationId)).orElseThrow();
        var gathering = gatherings.findById(date.gatheringId()).orElseThrow();
        var rows = invitations.at(date.id(), Pageable.unpaged()).stream()
                .filter(row -> row.invitation()
                        .filter(one -> one.id().equals(invitationId))
                        .isPresent())
                .filter(Addresses::isReached)
                .toList();
        postman.send(new Round(kind.get(), gathering, date, false, now), rows);
    }

    private UUID occurrenceOf(UUID invitationId) {
        return invitations.occurrenceOf(invitationId).orElseThrow();
    }

    /** One that is just leaving is not: its link opens nothing, and the page behind it says whom to ask. */
    private boolean isTakenBack(Delivery mail, Instant now) {
        try {
            outbox.cancel(mail.id(), now);
            return true;
        } catch (Delivery.TooLate gone) {
            return false;
        }
    }
}
