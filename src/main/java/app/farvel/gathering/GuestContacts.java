package app.farvel.gathering;

import app.farvel.contact.ContactErased;
import app.farvel.contact.ContactRestored;
import app.farvel.contact.ContactTrashed;
import app.farvel.gathering.Guest.Leaver;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** A contact in the trash is not invited; one that is gone was never a guest. */
@Component
class GuestContacts {

    private final GuestRepository guests;
    private final InvitationRepository invitations;
    private final Guests table;
    private final GuestLinks links;
    private final OccurrenceRepository occurrences;
    private final RsvpService answers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GuestContacts(
            GuestRepository guests,
            InvitationRepository invitations,
            Guests table,
            GuestLinks links,
            OccurrenceRepository occurrences,
            RsvpService answers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.guests = guests;
        this.invitations = invitations;
        this.table = table;
        this.links = links;
        this.occurrences = occurrences;
        this.answers = answers;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(ContactTrashed trashed) {
        for (var guest : guests.findByContactId(trashed.contactId()))
            table.takeOff(guest.id(), Leaver.TRASH, clock.instant());
    }

    @EventListener
    void on(ContactRestored restored) {
        for (var guest : guests.findByContactId(restored.contactId()))
            if (guest.leftBy().filter(Leaver.TRASH::equals).isPresent()) table.comeBack(guest.id(), clock.instant());
    }

    @EventListener
    void on(ContactErased erased) {
        for (var guest : guests.findByContactId(erased.contactId())) {
            for (var invitation : invitations.findByGuestId(guest.id())) links.forget(invitation.id());
            events.publishEvent(new SeatsFreed(invitations.datesOf(guest.id(), Days.soonest(clock.instant()))));
        }
        invitations.eraseAnswersOf(erased.contactId());
        invitations.eraseOf(erased.contactId());
        guests.eraseOf(erased.contactId());
    }

    /** Once all are erased, so that none of them moves up: whoever is erased together waits together. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(SeatsFreed freed) {
        for (var id : freed.occurrenceIds())
            occurrences.findById(id).ifPresent(date -> answers.fillSeats(date, clock.instant()));
    }
}
