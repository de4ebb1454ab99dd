package app.farvel.gathering;

import app.farvel.contact.Contact;
import app.farvel.contact.ContactService;
import app.farvel.gathering.Guest.Leaver;
import app.farvel.gathering.Invitation.By;
import app.farvel.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is at the table: the regulars, and guests of single dates. */
@Service
@Transactional
public class Guests {

    private final GatheringRepository gatherings;
    private final OccurrenceRepository occurrences;
    private final GuestRepository guests;
    private final InvitationRepository invitations;
    private final RsvpService answers;
    private final WaitingList seats;
    private final ContactService contacts;
    private final ApplicationEventPublisher events;

    Guests(
            GatheringRepository gatherings,
            OccurrenceRepository occurrences,
            GuestRepository guests,
            InvitationRepository invitations,
            RsvpService answers,
            WaitingList seats,
            ContactService contacts,
            ApplicationEventPublisher events) {
        this.gatherings = gatherings;
        this.occurrences = occurrences;
        this.guests = guests;
        this.invitations = invitations;
        this.answers = answers;
        this.seats = seats;
        this.contacts = contacts;
        this.events = events;
    }

    /**
     * What came of adding contacts.
     *
     * @param guests who are at the table now, those who were there before among them
     * @param added how many were not there before
     * @param stopped how many had asked not to be invited, and are left alone
     */
    public record Added(List<Guest> guests, int added, int stopped) {}

    /** Invites the contacts to every date from now on. Whoever asked not to be invited is left alone. */
    public Added addRegulars(
            UUID gatheringId, Collection<UUID> contactIds, Guest.Source source, LocalDate today, Instant now) {
        gatherings.hold(gatheringId);
        var known = known(gathering(gatheringId), contactIds);
        var there = new ArrayList<Guest>();
        var added = 0;
        var stopped = 0;
        for (var contact : living(contactIds)) {
            var guest = known.get(contact.id());
            if (guest != null && hasStopped(guest)) {
                stopped++;
                continue;
            }
            if (guest == null || !guest.isRegular() || guest.hasLeft()) added++;
            there.add(
                    guest == null
                            ? guests.save(new Guest(gatheringId, contact.id(), true, source, today))
                            : regular(guest, now));
        }
        events.publishEvent(new ScheduleChanged(gatheringId));
        return new Added(List.copyOf(there), added, stopped);
    }

    private Guest regular(Guest guest, Instant now) {
        guest.becomeRegular();
        if (guest.hasLeft()) backAgain(guest, now);
        return guest;
    }

    /** Asks the contacts to one date. */
    public Added addForDate(UUID occurrenceId, Collection<UUID> contactIds, LocalDate today, Instant now) {
        var gatheringId = gatherings.ofDate(occurrenceId).orElseThrow(() -> new NotFound("Occurrence", occurrenceId));
        gatherings.hold(gatheringId);
        var occurrence = seats.hold(occurrenceId);
        var known = known(gathering(gatheringId), contactIds);
        var asked = asked(occurrenceId);
        var there = new ArrayList<Guest>();
        var made = new ArrayList<Invitation>();
        var stopped = 0;
        for (var contact : living(contactIds)) {
            var guest = known.get(contact.id());
            if (guest != null && hasStopped(guest)) {
                stopped++;
                continue;
            }
            if (guest == null)
                guest = guests.save(new Guest(gatheringId, contact.id(), false, Guest.Source.HOST, today));
            if (guest.hasLeft()) backAgain(guest, now);
            if (!asked.contains(guest.id())) made.add(invitations.save(new Invitation(occurrenceId, guest.id(), now)));
            there.add(guest);
        }
        answers.applyStanding(occurrence, made, there, now);
        events.publishEvent(new ScheduleChanged(gatheringId));
        return new Added(List.copyOf(there), made.size(), stopped);
    }

    private Set<UUID> asked(UUID occurrenceId) {
        return invitations.findByOccurrenceId(occurrenceId).stream()
                .map(Invitation::guestId)
                .collect(Collectors.toSet());
    }

    private static boolean hasStopped(Guest guest) {
        return guest.leftBy().filter(Leaver.GUEST::equals).isPresent();
    }

    public Guest makeRegular(UUID guestId) {
        var guest = get(guestId);
        guest.becomeRegular();
        events.publishEvent(new ScheduleChanged(guest.gatheringId()));
        return guest;
    }

    /** They are not invited any more; what they had said to for dates to come is free for others. */
    public Guest takeOff(UUID guestId, Leaver by, Instant now) {
        var guest = get(guestId);
        var was = guest.hasLeft();
        if (!was) answers.withdraw(guest, now);
        guest.leave(by, now);
        if (was) return guest;
        events.publishEvent(new GuestLeft(guestId));
        events.publishEvent(new ScheduleChanged(guest.gatheringId()));
        return guest;
    }

    /** The host has nothing against their coming back: by themselves, where they had stopped themselves. */
    public void allowBack(UUID guestId, Instant now) {
        var guest = get(guestId);
        if (guest.leftBy().filter(Leaver.HOST::equals).isPresent()) comeBack(guestId, now);
        else guest.allowBack();
    }

    public Guest comeBack(UUID guestId, Instant now) {
        var guest = get(guestId);
        if (guest.hasLeft()) backAgain(guest, now);
        events.publishEvent(new ScheduleChanged(guest.gatheringId()));
        return guest;
    }

    private void backAgain(Guest guest, Instant now) {
        guest.comeBack();
        answers.reinstate(guest, now);
    }

    /** Everybody, those who left too. */
    @Transactional(readOnly = true)
    public List<Guest> of(UUID gatheringId) {
        return guests.findByGatheringId(gatheringId);
    }

    /** The guest, when they are this gathering's. */
    @Transactional(readOnly = true)
    public Guest get(UUID gatheringId, UUID guestId) {
        var guest = get(guestId);
        if (!guest.gatheringId().equals(gatheringId)) throw new NotFound("Guest", guestId);
        return guest;
    }

    /** The invitation, when it is to a date of this gathering. */
    @Transactional(readOnly = true)
    public Invitation invitation(UUID gatheringId, UUID invitationId) {
        var invitation = invitations.findById(invitationId).orElseThrow(() -> new NotFound("Invitation", invitationId));
        var occurrence = occurrences.findById(invitation.occurrenceId()).orElseThrow();
        if (!occurrence.gatheringId().equals(gatheringId)) throw new NotFound("Invitation", invitationId);
        return invitation;
    }

    /** The guest's invitation to a date, which is made if there is none. */
    public Invitation ask(UUID occurrenceId, UUID guestId, Instant now) {
        seats.hold(occurrenceId);
        return invitations
                .findByOccurrenceIdAndGuestId(occurrenceId, guestId)
                .orElseGet(() -> invitations.save(new Invitation(occurrenceId, guestId, now)));
    }

    /**
     * Asks all regulars to the date who were not asked yet; who answered for every month has answered by that.
     *
     * @return those to be written to: nobody has written to them about this date, and they have not said no for every month
     */
    public List<Invitation> invite(Occurrence occurrence, Instant now) {
        var held = seats.hold(occurrence.id());
        var there = invitations.findByOccurrenceId(held.id());
        var asked = there.stream().map(Invitation::guestId).collect(Collectors.toSet());
        var all = guests.findByGatheringId(held.gatheringId());
        var made = all.stream()
                .filter(guest -> guest.isRegular() && !guest.hasLeft() && !asked.contains(guest.id()))
                .map(guest -> invitations.save(new Invitation(held.id(), guest.id(), now)))
                .toList();
        answers.applyStanding(held, made, all, now);
        held.invited(now);
        var left = all.stream().filter(Guest::hasLeft).map(Guest::id).collect(Collectors.toSet());
        var everybody = new ArrayList<>(there);
        everybody.addAll(made);
        return everybody.stream()
                .filter(one -> one.invitedAt().isEmpty() && !isSilentNo(one) && !left.contains(one.guestId()))
                .toList();
    }

    private static boolean isSilentNo(Invitation invitation) {
        return invitation.answer() == Rsvp.NO && invitation.answeredBy() == By.STANDING;
    }

    private Map<UUID, Guest> known(Gathering gathering, Collection<UUID> contactIds) {
        if (contactIds.isEmpty()) return Map.of();
        return guests.findByGatheringIdAndContactIdIn(gathering.id(), contactIds).stream()
                .collect(Collectors.toMap(Guest::contactId, Function.identity()));
    }

    private List<Contact> living(Collection<UUID> contactIds) {
        return contacts.byIds(contactIds).values().stream()
                .filter(contact -> !contact.isTrashed())
                .toList();
    }

    private Gathering gathering(UUID id) {
        return gatherings
                .findById(id)
                .filter(known -> !known.isTrashed())
                .orElseThrow(() -> new NotFound("Gathering", id));
    }

    private Guest get(UUID guestId) {
        return guests.findById(guestId).orElseThrow(() -> new NotFound("Guest", guestId));
    }
}
