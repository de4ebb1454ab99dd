package app.farvel.gathering;

import app.farvel.shared.NotFound;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Gives the seats of a date away, first come first served, one transaction at a time. */
@Component
class WaitingList {

    private final GatheringRepository gatherings;
    private final OccurrenceRepository occurrences;
    private final InvitationRepository invitations;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    WaitingList(
            GatheringRepository gatherings,
            OccurrenceRepository occurrences,
            InvitationRepository invitations,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.gatherings = gatherings;
        this.occurrences = occurrences;
        this.invitations = invitations;
        this.entities = entities;
        this.events = events;
    }

    /** The date as it is now, held until the transaction ends. */
    Occurrence hold(UUID occurrenceId) {
        var occurrence = occurrences.findById(occurrenceId).orElseThrow(() -> new NotFound("Occurrence", occurrenceId));
        entities.flush();
        entities.refresh(occurrence, LockModeType.PESSIMISTIC_WRITE);
        return occurrence;
    }

    /** What belongs to the date has changed: a page that shows it is old now. */
    void changed(Occurrence date) {
        entities.lock(date, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /**
     * Gives what is free to those who wait longest. The date must be held.
     *
     * @param asking those who are being answered just now, and need not be told by an event
     */
    void fill(Occurrence occurrence, Set<UUID> asking) {
        for (var invitation : next(occurrence)) {
            invitation.seat();
            if (!asking.contains(invitation.id())) events.publishEvent(new MovedUp(invitation.id()));
        }
    }

    private List<Invitation> next(Occurrence occurrence) {
        var id = occurrence.id();
        var capacity = gatherings.capacity(occurrence.gatheringId());
        if (capacity.isEmpty()) return invitations.waiting(id, Limit.unlimited());
        var free = capacity.get() - invitations.seated(id);
        return free > 0 ? invitations.waiting(id, Limit.of((int) free)) : List.of();
    }
}
