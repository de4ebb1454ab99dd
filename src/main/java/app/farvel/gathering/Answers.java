package app.farvel.gathering;

import app.farvel.gathering.Invitation.By;
import app.farvel.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes. The last answer counts, all are kept, and seats go to those who asked first. */
@Service
@Transactional
public class Answers {

    private final GatheringRepository gatherings;
    private final GuestRepository guests;
    private final InvitationRepository invitations;
    private final GivenAnswerRepository given;
    private final Seats seats;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    Answers(
            GatheringRepository gatherings,
            GuestRepository guests,
            InvitationRepository invitations,
            GivenAnswerRepository given,
            Seats seats,
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
     * @throws AnswersClosed when a guest answers for a date that has begun or is off
     */
    public Invitation record(UUID invitationId, Answer answer, boolean everyMonth, String word, By by, Instant now) {
        var chosen = occurrenceOf(invitationId);
        if (everyMonth) answerAll(invitationId, chosen, answer, now);
        var occurrence = seats.hold(chosen);
        var invitation = fresh(invitationId);
        if (by == By.GUEST) mustBeOpen(occurrence, now);
        give(invitation, answer, by, word, now);
        seats.fill(occurrence, Set.of(invitationId));
        return invitation;
    }

    /** Dates are held in the order of their ids, the chosen one among them, so that two of these never wait for each other. */
    private void answerAll(UUID invitationId, UUID chosen, Answer answer, Instant now) {
        var guestId = get(invitationId).guestId();
        for (var id : invitations.datesOf(guestId, Days.soonest(now))) {
            var held = seats.hold(id);
            if (held.id().equals(chosen) || !isOpen(held, now)) continue;
            var other = fresh(invitations
                    .findByOccurrenceIdAndGuestId(held.id(), guestId)
                    .orElseThrow()
                    .id());
            give(other, answer, By.STANDING, other.word(), now);
            seats.fill(held, Set.of(other.id()));
        }
        guest(guestId).promise(answer);
    }

    /** What dates they are asked to later begin with; with {@link Answer#NONE} they are asked for each again. */
    void promise(UUID guestId, Answer answer) {
        guest(guestId).promise(answer);
    }

    /** Those of the guests who promised it come to a date they are asked to just now. */
    void applyStanding(Occurrence held, List<Invitation> made, List<Guest> among, Instant now) {
        var standings = among.stream().collect(Collectors.toMap(Guest::id, Guest::standing));
        var asking = new HashSet<UUID>();
        for (var invitation : made) {
            var standing = standings.getOrDefault(invitation.guestId(), Answer.NONE);
            if (standing == Answer.NONE) continue;
            give(invitation, standing, By.STANDING, "", now);
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
            invitation.answer(Answer.NO, By.NOBODY, invitation.word(), now);
            seats.fill(held, Set.of());
        }
    }

    /** What they had said before they left counts again, at the end of the queue. */
    void reinstate(Guest guest, Instant now) {
        for (var id : invitations.datesOf(guest.id(), Days.soonest(now))) {
            var held = seats.hold(id);
            var invitation = of(held, guest);
            if (!isOpen(held, now) || invitation.answeredBy() != By.NOBODY) continue;
            var last = given.findFirstByInvitationIdOrderByGivenAtDescIdDesc(invitation.id());
            last.ifPresentOrElse(
                    said -> invitation.answer(said.answer(), said.answeredBy(), said.word(), now),
                    () -> invitation.answer(Answer.NONE, By.NOBODY, "", now));
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
    public List<GivenAnswer> history(UUID invitationId) {
        return given.findByInvitationIdOrderByGivenAtAscIdAsc(invitationId);
    }

    /** The same for several, in one statement. */
    @Transactional(readOnly = true)
    public List<GivenAnswer> histories(List<UUID> invitationIds) {
        return invitationIds.isEmpty()
                ? new ArrayList<>()
                : given.findByInvitationIdInOrderByGivenAtAscIdAsc(invitationIds);
    }

    private void give(Invitation invitation, Answer answer, By by, String word, Instant now) {
        if (invitation.answer() == answer && invitation.word().equals(word) && invitation.answeredBy() != By.NOBODY)
            return;
        var before = invitation.answer();
        invitation.answer(answer, by, word, now);
        given.save(new GivenAnswer(invitation, now));
        events.publishEvent(new AnswerGiven(invitation.id(), before, answer));
    }

    private void mustBeOpen(Occurrence occurrence, Instant now) {
        if (!isOpen(occurrence, now)) throw new AnswersClosed(occurrence);
    }

    boolean isOpen(Occurrence occurrence, Instant now) {
        if (occurrence.isCancelled()) return false;
        var gathering = gatherings.findById(occurrence.gatheringId()).orElseThrow();
        return occurrence.start(gathering).toInstant().isAfter(now);
    }

    private UUID occurrenceOf(UUID invitationId) {
        return invitations.occurrenceOf(invitationId).orElseThrow(() -> new NotFound("Invitation", invitationId));
    }

    private Invitation get(UUID invitationId) {
        return invitations.findById(invitationId).orElseThrow(() -> new NotFound("Invitation", invitationId));
    }

    /** As it is now that the date is held: another answer may have come in between. */
    private Invitation fresh(UUID invitationId) {
        var invitation = get(invitationId);
        entities.flush();
        entities.refresh(invitation);
        return invitation;
    }

    private Guest guest(UUID guestId) {
        return guests.findById(guestId).orElseThrow(() -> new NotFound("Guest", guestId));
    }
}
