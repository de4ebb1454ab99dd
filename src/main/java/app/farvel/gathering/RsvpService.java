package app.farvel.gathering;

import app.farvel.gathering.Invitation.By;
import app.farvel.gathering.RsvpEntry.Aside;
import app.farvel.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes. The newest answer counts, whatever way it came, all are kept, and seats go to those who asked first. */
@Service
@Transactional
public class RsvpService {

    private final GatheringRepository gatherings;
    private final GuestRepository guests;
    private final InvitationRepository invitations;
    private final RsvpEntryRepository given;
    private final WaitingList seats;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    RsvpService(
            GatheringRepository gatherings,
            GuestRepository guests,
            InvitationRepository invitations,
            RsvpEntryRepository given,
            WaitingList seats,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.gatherings = gatherings;
        this.guests = guests;
        this.invitations = invitations;
        this.given = given;
        this.seats = seats;
        this.entities = entities;
        this.events = events;
    }

    /**
     * Records an answer.
     *
     * @param everyMonth whether it is meant for all dates; those not asked about yet will start with it
     * @param word to the host; may be empty
     * @throws AnswersClosed when a guest answers for a date that has begun or is off, or is not invited any more
     */
    public Invitation record(UUID invitationId, Rsvp answer, boolean everyMonth, String word, By by, Instant now) {
        var chosen = occurrenceOf(invitationId);
        if (everyMonth) answerAll(invitationId, chosen, answer, now);
        var occurrence = seats.hold(chosen);
        var invitation = fresh(invitationId);
        if (by == By.GUEST) mustBeOpen(occurrence, invitation, now);
        give(invitation, Said.now(occurrence, answer, by, word), now);
        if (hasBegun(occurrence, now)) invitation.seat();
        else seats.fill(occurrence, Set.of(invitationId));
        return invitation;
    }

    /**
     * Takes an answer that was written some time before, and may have been overtaken. The same one taken twice counts once.
     *
     * @return why it is kept in the history and does not count; empty where it counts
     */
    public Optional<Aside> take(UUID invitationId, Said written, Instant now) {
        var occurrence = seats.hold(occurrenceOf(invitationId));
        var invitation = fresh(invitationId);
        var said = written.about(occurrence);
        var before = known(invitationId, said);
        if (before.isPresent()) return before.get().aside().or(() -> overtaken(before.get()));
        if (hasBegun(occurrence, now)) return putAside(invitationId, said, Aside.OVER, now);
        if (invitation.hasNewerThan(said, now) && !invitation.says(said))
            return putAside(invitationId, said, Aside.OLDER, now);
        give(invitation, said, now);
        seats.fill(occurrence, Set.of(invitationId));
        return Optional.empty();
    }

    private Optional<RsvpEntry> known(UUID invitationId, Said said) {
        var stamp = said.stamp();
        return stamp == null
                ? Optional.empty()
                : given.findFirstByInvitationIdAndStampedAtAndAnswerAndWordOrderByGivenAtDescIdDesc(
                        invitationId, stamp, said.answer(), said.word());
    }

    private Optional<Aside> overtaken(RsvpEntry before) {
        return given.findFirstByInvitationIdAndAsideIsNullOrderByGivenAtDescIdDesc(before.invitationId())
                .filter(counts -> !counts.id().equals(before.id()))
                .map(counts -> Aside.OLDER);
    }

    private Optional<Aside> putAside(UUID invitationId, Said said, Aside why, Instant now) {
        given.save(new RsvpEntry(invitationId, said, why, now));
        return Optional.of(why);
    }

    /** Dates are held in the order of their ids, the chosen one among them, so that two of these never wait for each other. */
    private void answerAll(UUID invitationId, UUID chosen, Rsvp answer, Instant now) {
        var guestId = get(invitationId).guestId();
        for (var id : invitations.datesOf(guestId, Days.soonest(now))) {
            var held = seats.hold(id);
            if (held.id().equals(chosen) || !isOpen(held, now)) continue;
            var other = fresh(invitations
                    .findByOccurrenceIdAndGuestId(held.id(), guestId)
                    .orElseThrow()
                    .id());
            give(other, Said.now(held, answer, By.STANDING, other.word()), now);
            seats.fill(held, Set.of(other.id()));
        }
        if (!hasLeft(guestId)) guest(guestId).promise(answer);
    }

    /** What dates they are asked to later begin with; with {@link Rsvp#NONE} they are asked for each again. */
    void promise(UUID guestId, Rsvp answer) {
        guest(guestId).promise(answer);
    }

    /** Those of the guests who promised it come to a date they are asked to just now. */
    void applyStanding(Occurrence held, List<Invitation> made, List<Guest> among, Instant now) {
        var standings = among.stream().collect(Collectors.toMap(Guest::id, Guest::standing));
        var asking = new HashSet<UUID>();
        for (var invitation : made) {
            var standing = standings.getOrDefault(invitation.guestId(), Rsvp.NONE);
            if (standing == Rsvp.NONE) continue;
            give(invitation, Said.now(held, standing, By.STANDING, ""), now);
            asking.add(invitation.id());
        }
        if (!asking.isEmpty()) seats.fill(held, asking);
    }

    /** Frees the seats of a guest who is not invited any more. Leaving is no answer: the history keeps what they said. */
    void withdraw(Guest guest, Instant now) {
        for (var id : invitations.datesOf(guest.id(), Days.soonest(now))) {
            var held = seats.hold(id);
            if (!isOpen(held, now)) continue;
            var invitation = of(held, guest);
            invitation.giveUp(now);
            seats.fill(held, Set.of());
        }
    }

    /** What they had said before they left counts again, at the end of the queue. */
    void reinstate(Guest guest, Instant now) {
        for (var id : invitations.datesOf(guest.id(), Days.soonest(now))) {
            var held = seats.hold(id);
            var invitation = of(held, guest);
            if (!isOpen(held, now) || invitation.answeredBy() != By.NOBODY) continue;
            given.findFirstByInvitationIdAndAsideIsNullOrderByGivenAtDescIdDesc(invitation.id())
                    .ifPresentOrElse(last -> invitation.answer(last.said(), now), invitation::openAgain);
            seats.fill(held, Set.of(invitation.id()));
        }
    }

    private Invitation of(Occurrence occurrence, Guest guest) {
        return invitations
                .findByOccurrenceIdAndGuestId(occurrence.id(), guest.id())
                .orElseThrow();
    }

    /** Gives free seats, if there are any, to those who wait. */
    public void fillSeats(Occurrence occurrence, Instant now) {
        seats.fill(seats.hold(occurrence.id()), Set.of());
    }

    /** All answers given to an invitation, the oldest first. */
    @Transactional(readOnly = true)
    public List<RsvpEntry> history(UUID invitationId) {
        return given.findByInvitationIdOrderByGivenAtAscIdAsc(invitationId);
    }

    /** The same for several, in one statement. */
    @Transactional(readOnly = true)
    public List<RsvpEntry> histories(List<UUID> invitationIds) {
        return invitationIds.isEmpty()
                ? new ArrayList<>()
                : given.findByInvitationIdInOrderByGivenAtAscIdAsc(invitationIds);
    }

    private void give(Invitation invitation, Said said, Instant now) {
        if (invitation.says(said)) {
            invitation.confirm(said, now);
            return;
        }
        var before = invitation.answer();
        invitation.answer(said, now);
        given.save(new RsvpEntry(invitation.id(), said, null, now));
        events.publishEvent(new RsvpGiven(invitation.id(), before, said.answer()));
    }

    private void mustBeOpen(Occurrence occurrence, Invitation invitation, Instant now) {
        if (!isOpen(occurrence, now) || hasLeft(invitation.guestId())) throw new AnswersClosed(occurrence);
    }

    /** Whether a guest is not invited any more, now that a date of theirs is held: they may have been taken off in between. */
    boolean hasLeft(UUID guestId) {
        var guest = guest(guestId);
        entities.flush();
        entities.refresh(guest);
        return guest.hasLeft();
    }

    boolean isOpen(Occurrence occurrence, Instant now) {
        return !occurrence.isCancelled() && !hasBegun(occurrence, now);
    }

    private boolean hasBegun(Occurrence occurrence, Instant now) {
        var gathering = gatherings.findById(occurrence.gatheringId()).orElseThrow();
        return !occurrence.start(gathering).toInstant().isAfter(now);
    }

    private UUID occurrenceOf(UUID invitationId) {
        return invitations.occurrenceOf(invitationId).orElseThrow(() -> new NotFound("Invitation", invitationId));
    }

    private Invitation get(UUID invitationId) {
        return invitations.findById(invitationId).orElseThrow(() -> new NotFound("Invitation", invitationId));
    }

    /** As it is now that the date is held: another answer may have come in between. */
    Invitation fresh(UUID invitationId) {
        var invitation = get(invitationId);
        entities.flush();
        entities.refresh(invitation);
        return invitation;
    }

    private Guest guest(UUID guestId) {
        return guests.findById(guestId).orElseThrow(() -> new NotFound("Guest", guestId));
    }
}
