package app.farvel.gathering;

import app.farvel.mail.Delivery;
import app.farvel.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes mail back that waits and is not true any more. */
@Component
class Recall {

    private final InvitationRepository invitations;
    private final Outbox outbox;
    private final Clock clock;

    Recall(InvitationRepository invitations, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who has left gets nothing more. */
    @EventListener
    void on(GuestLeft left) {
        var ids = invitations.findByGuestId(left.guestId()).stream()
                .map(Invitation::id)
                .toList();
        waiting(ids, clock.instant());
    }

    /**
     * Takes back whatever waits about these invitations.
     *
     * @return those whose first mail no server has seen yet: they know nothing of the date
     */
    Set<UUID> waiting(Collection<UUID> invitationIds, Instant now) {
        return outbox.about(invitationIds).stream()
                .filter(Delivery::isWaiting)
                .filter(mail -> takenBack(mail, now))
                .filter(mail -> mail.tries() == 0 && mail.purpose().equals(LetterKind.INVITATION.purpose()))
                .map(Delivery::about)
                .collect(Collectors.toSet());
    }

    private boolean takenBack(Delivery mail, Instant now) {
        try {
            outbox.cancel(mail.id(), now);
            return true;
        } catch (Delivery.TooLate gone) {
            return false;
        }
    }
}
