package app.farvel.gathering;

import app.farvel.mail.Delivery;
import app.farvel.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
     * @return what was taken back
     */
    List<Delivery> waiting(Collection<UUID> invitationIds, Instant now) {
        return outbox.about(invitationIds).stream()
                .filter(Delivery::isWaiting)
                .filter(mail -> takenBack(mail, now))
                .toList();
    }

    /** Whose first mail no server had seen yet: they know nothing of the date. */
    static Set<UUID> unasked(List<Delivery> takenBack) {
        return about(takenBack, mail -> mail.tries() == 0 && isOf(GuestMailKind.INVITATION, mail));
    }

    private static boolean isOf(GuestMailKind kind, Delivery mail) {
        return mail.purpose().equals(kind.purpose());
    }

    private static Set<UUID> about(List<Delivery> mails, Predicate<Delivery> which) {
        return mails.stream().filter(which).map(Delivery::about).collect(Collectors.toSet());
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
