package app.farvel.gathering;

import app.farvel.account.AccountService;
import app.farvel.contact.ContactService;
import app.farvel.gathering.Guest.Leaver;
import app.farvel.gathering.Invitation.By;
import app.farvel.gathering.OpenInvitation.Other;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The guest's side of an invitation. Works on behalf of the account whose link was opened, for that one guest. */
@Service
@Transactional
public class GuestRsvpService {

    private static final int MOST_OTHERS = 12;
    private static final int MOST_NAMES = 60;

    private final InvitationRepository invitations;
    private final GuestRepository guests;
    private final OccurrenceRepository occurrences;
    private final GatheringRepository gatherings;
    private final ContactService contacts;
    private final AccountService accounts;
    private final RsvpService answers;
    private final Guests table;

    GuestRsvpService(
            InvitationRepository invitations,
            GuestRepository guests,
            OccurrenceRepository occurrences,
            GatheringRepository gatherings,
            ContactService contacts,
            AccountService accounts,
            RsvpService answers,
            Guests table) {
        this.invitations = invitations;
        this.guests = guests;
        this.occurrences = occurrences;
        this.gatherings = gatherings;
        this.contacts = contacts;
        this.accounts = accounts;
        this.answers = answers;
        this.table = table;
    }

    /**
     * The invitation, or nothing when gathering or contact are in the trash.
     *
     * @param plannedOn another date of theirs; where they were not asked to that, the link's own date
     */
    @Transactional(readOnly = true)
    public Optional<OpenInvitation> open(UUID invitationId, @Nullable LocalDate plannedOn, Instant now) {
        return wanted(invitationId, plannedOn).flatMap(invitation -> view(invitation, now));
    }

    private Optional<Invitation> wanted(UUID invitationId, @Nullable LocalDate plannedOn) {
        var own = invitations.findById(invitationId);
        if (plannedOn == null || own.isEmpty()) return own;
        return invitations.onDate(own.get().guestId(), plannedOn).or(() -> own);
    }

    private Optional<OpenInvitation> view(Invitation invitation, Instant now) {
        var guest = guests.findById(invitation.guestId()).orElseThrow();
        var occurrence = occurrences.findById(invitation.occurrenceId()).orElseThrow();
        var gathering = gatherings.findById(guest.gatheringId()).orElseThrow();
        var contact = contacts.get(guest.contactId());
        if (gathering.isTrashed() || contact.isTrashed()) return Optional.empty();
        return Optional.of(new OpenInvitation(
                invitation,
                guest,
                contact,
                gathering,
                occurrence,
                accounts.current(),
                waitingPlace(invitation),
                others(guest, gathering, occurrence, now),
                company(invitation, gathering),
                now));
    }

    private long waitingPlace(Invitation invitation) {
        return invitation
                .waitingSince()
                .map(since -> 1 + invitations.ahead(invitation.occurrenceId(), since, invitation.id()))
                .orElse(0L);
    }

    private List<Other> others(Guest guest, Gathering gathering, Occurrence but, Instant now) {
        return invitations.comingOf(guest.id(), Days.soonest(now), Limit.of(MOST_OTHERS + 1)).stream()
                .filter(date -> !date.id().equals(but.id()))
                .filter(date -> date.start(gathering).toInstant().isAfter(now))
                .limit(MOST_OTHERS)
                .map(date -> new Other(date.plannedOn(), date.start(gathering), date.isCancelled()))
                .toList();
    }

    private List<String> company(Invitation invitation, Gathering gathering) {
        if (!gathering.guestsShown()) return List.of();
        return invitations.company(invitation.occurrenceId(), invitation.id(), Limit.of(MOST_NAMES)).stream()
                .map(OpenInvitation::firstOf)
                .toList();
    }

    /** @throws AnswersClosed when the date has begun or is off, or they are not invited any more */
    public Invitation answer(
            UUID invitationId,
            @Nullable LocalDate plannedOn,
            Rsvp answer,
            boolean everyMonth,
            String word,
            Instant now) {
        var invitation = wanted(invitationId, plannedOn).orElseThrow();
        return answers.record(invitation.id(), answer, everyMonth, word, By.GUEST, now);
    }

    /**
     * They want no more invitations, whatever the host has done meanwhile.
     *
     * @return whether there was anybody to listen to
     */
    public boolean stop(UUID invitationId, Instant now) {
        if (!invitations.existsById(invitationId)) return false;
        table.takeOff(guestOf(invitationId), Leaver.GUEST, now);
        return true;
    }

    /** Nothing happens where it is not theirs to say. */
    public void comeBack(UUID invitationId, Instant now) {
        var guestId = guestOf(invitationId);
        if (guests.findById(guestId).orElseThrow().mayComeBack()) table.comeBack(guestId, now);
    }

    /** Somebody with a link that is over wants them left alone. The host is asked, since nobody knows who has it. */
    public void askToStop(UUID invitationId, Instant now) {
        guests.findById(guestOf(invitationId)).orElseThrow().stopAsked(now);
    }

    public void askEachTime(UUID invitationId) {
        answers.promise(guestOf(invitationId), Rsvp.NONE);
    }

    private UUID guestOf(UUID invitationId) {
        return invitations.findById(invitationId).orElseThrow().guestId();
    }
}
