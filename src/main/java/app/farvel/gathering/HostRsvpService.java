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
public class HostRsvpService {

    private final GatheringService gatherings;
    private final Guests guests;
    private final RsvpService answers;
    private final InvitationRepository invitations;
    private final GuestLinks links;
    private final EndedLinks ended;

    HostRsvpService(
            GatheringService gatherings,
            Guests guests,
            RsvpService answers,
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
            Rsvp answer,
            String word,
            @Nullable String shown,
            Instant now) {
        var invitation = answers.fresh(
                asked(gatherings.get(gatheringId), guestId, plannedOn, now).id());
        if (shown != null && !shown.equals(shown(Optional.of(invitation))))
            throw new OptimisticLockingFailureException("Answer of " + guestId);
        if (answers.hasLeft(guestId)) throw new NotFound("Guest", guestId);
        return answers.record(invitation.id(), answer, false, word, By.HOST, now);
    }

    /** For a page to carry, so that an answer that comes meanwhile is not overwritten unseen. */
    public static String shown(Optional<Invitation> invitation) {
        return invitation.flatMap(Invitation::answeredAt).map(Instant::toString).orElse("");
    }

    /**
     * A personal link that is asked for.
     *
     * @param plannedOn of the date it opens first
     * @param token as the form carried it, so that the form sent again shows the same link
     */
    public record Wanted(UUID gatheringId, UUID guestId, LocalDate plannedOn, String token) {}

    /** A personal link's token; it is told to this form only. */
    public String link(Wanted wanted, Instant now) {
        var gathering = gatherings.get(wanted.gatheringId());
        var invitation = asked(gathering, wanted.guestId(), wanted.plannedOn(), now);
        var start = gatherings
                .occurrence(gathering, wanted.plannedOn())
                .start(gathering)
                .toInstant();
        return links.mint(wanted.token(), invitation.id(), start.isAfter(now) ? start : now);
    }

    /** Ends all links the guest has. */
    public void endLinks(UUID gatheringId, UUID guestId, Instant now) {
        ended.of(guests.get(gatheringId, guestId), now);
    }

    /**
     * Ends all links the guest has, and gives a new one to who is still invited.
     *
     * @return the new link's token, told to this form only; empty where there is nobody to invite
     */
    public Optional<String> newLink(Wanted wanted, Instant now) {
        var guest = guests.get(wanted.gatheringId(), wanted.guestId());
        if (!isMade(wanted, guest)) ended.of(guest, now);
        return guest.hasLeft() ? Optional.empty() : Optional.of(link(wanted, now));
    }

    private boolean isMade(Wanted wanted, Guest guest) {
        return invitations
                .onDate(guest.id(), wanted.plannedOn())
                .filter(invitation -> links.isMade(wanted.token(), invitation.id()))
                .isPresent();
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
