package app.farvel.gathering;

import app.farvel.reminder.ReminderService;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gatherings that are removed for good, with their dates, guests and answers. */
@Service
@Transactional
public class GatheringErasure {

    private final GatheringRepository gatherings;
    private final InvitationRepository invitations;
    private final ReminderService reminders;
    private final GuestLinks links;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    GatheringErasure(
            GatheringRepository gatherings,
            InvitationRepository invitations,
            ReminderService reminders,
            GuestLinks links,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.gatherings = gatherings;
        this.invitations = invitations;
        this.reminders = reminders;
        this.links = links;
        this.entities = entities;
        this.events = events;
    }

    /** Everything a batch made. */
    public void erase(UUID batchId) {
        var gone = gatherings.ofBatch(batchId);
        if (gone.isEmpty()) return;
        events.publishEvent(new GatheringsErased(gone));
        entities.flush();
        reminders.forget(GatheringReminders.SOURCE, subjects(gone));
        invitations.idsAt(gone).forEach(links::forget);
        gatherings.eraseAnswers(gone);
        gatherings.eraseInvitations(gone);
        gatherings.eraseGuests(gone);
        gatherings.eraseOccurrences(gone);
        gatherings.erase(gone);
        entities.clear();
    }

    /** What reminders are about: the table, a date, a guest. */
    private List<UUID> subjects(List<UUID> gone) {
        var subjects = new ArrayList<>(gone);
        subjects.addAll(gatherings.occurrenceIds(gone));
        subjects.addAll(gatherings.guestIds(gone));
        return subjects;
    }
}
