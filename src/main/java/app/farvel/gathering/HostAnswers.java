package app.farvel.gathering;

import app.farvel.gathering.Invitation.By;
import app.farvel.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The host's hand in the answers: what a guest said on the street, and the link a guest is handed. */
@Service
@Transactional
public class HostAnswers {

    private final GatheringService gatherings;
    private final Guests guests;
    private final Answers answers;
    private final InvitationRepository invitations;
    private final GuestLinks links;
    private final EndedLinks ended;

    HostAnswers(
            GatheringService gatherings,
            Guests guests,
            Answers answers,
            InvitationRepository invitations,
            GuestLinks links,
            EndedLinks ended) {
        this.gatherings = gatherings;
        this.guests = guests;
        this.answers = answers;
        this.invitations = invitations;
        this.links = links;
        this.ended = ended;
    }

    /** The guest's invitation to the date, if they were asked to it. */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(Gathering gathering, UUID guestId, LocalDate plannedOn) {
        var guest = guests.get(gathering.id(), guestId);
        return invitations.onDate(guest.id(), plannedOn);
    }

    /**
     * Records what a guest said.
     *
     * @param shown when the answer on the host's page was given, as {@link #shown} says; null to record it whatever there is
     * @throws OptimisticLockingFailureException when another answer came since
     */
    public Invitation record(
            UUID gatheringId,
            UUID guestId,
            LocalDate plannedOn,
            Answer answer,
            String word,
            @Nullable String shown,
            Instant now) {
        var before = find(gatherings.get(gatheringId), guestId, plannedOn);
        if (shown != null && !shown.equals(shown(before)))
            throw new OptimisticLockingFailureException("Answer of " + guestId);
        if (guests.get(gatheringId, guestId).hasLeft()) throw new NotFound("Guest", guestId);
        var invitation = asked(gatherings.get(gatheringId), guestId, plannedOn, now);
        return answers.record(invitation.id(), answer, false, word, By.HOST, now);
    }

    /** For a page to carry, so that an answer that comes meanwhile is not overwritten unseen. */
    public static String shown(Optional<Invitation> invitation) {
        return invitation.flatMap(Invitation::answeredAt).map(Instant::toString).orElse("");
    }

    /** A new personal link's token; it is told this once. */
    public String link(UUID gatheringId, UUID guestId, LocalDate plannedOn, Instant now) {
        var gathering = gatherings.get(gatheringId);
        var invitation = asked(gathering, guestId, plannedOn, now);
        var start = gatherings.occurrence(gathering, plannedOn).start(gathering).toInstant();
        return links.mint(invitation.id(), start.isAfter(now) ? start : now);
    }

    /**
     * Ends all links the guest has, and gives a new one to who is still invited.
     *
     * @return the new link's token, told this once; empty where there is nobody to invite, or no date
     */
    public Optional<String> newLink(UUID gatheringId, UUID guestId, @Nullable LocalDate plannedOn, Instant now) {
        var guest = guests.get(gatheringId, guestId);
        ended.of(guest, now);
        return guest.hasLeft() || plannedOn == null
                ? Optional.empty()
                : Optional.of(link(gatheringId, guestId, plannedOn, now));
    }

    /** Whoever asked by an ended link to be left alone was not the guest. */
    public void stopNotMeant(UUID gatheringId, UUID guestId) {
        guests.get(gatheringId, guestId).stopNotMeant();
    }

    private Invitation asked(Gathering gathering, UUID guestId, LocalDate plannedOn, Instant now) {
        var guest = guests.get(gathering.id(), guestId);
        return guests.ask(gatherings.occurrence(gathering, plannedOn).id(), guest.id(), now);
    }
}
