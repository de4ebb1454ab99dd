package app.farvel.gathering;

import app.farvel.contact.ContactService;
import app.farvel.contact.InteractionDetails;
import app.farvel.contact.InteractionKind;
import app.farvel.contact.InteractionService;
import app.farvel.gathering.DateService.Known;
import app.farvel.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who came: one coffee in everybody's history, however often the host looks at the list again. */
@Service
@Transactional
public class Attendance {

    /** So many dates in a row, promised and missed, ask for a word. */
    public static final int MANY = 3;

    private final GatheringService gatherings;
    private final InvitationRepository invitations;
    private final GuestRepository guests;
    private final InteractionService interactions;
    private final ContactService contacts;
    private final WaitingList seats;

    Attendance(
            GatheringService gatherings,
            InvitationRepository invitations,
            GuestRepository guests,
            InteractionService interactions,
            ContactService contacts,
            WaitingList seats) {
        this.gatherings = gatherings;
        this.invitations = invitations;
        this.guests = guests;
        this.interactions = interactions;
        this.contacts = contacts;
        this.seats = seats;
    }

    /** A date has not begun, or is off: nobody can have come. */
    public static class TooEarly extends RuntimeException {

        TooEarly(UUID occurrenceId) {
            super("Nobody has come to " + occurrenceId);
        }
    }

    /** Those asked to the date. */
    @Transactional(readOnly = true)
    public List<GuestRow> of(DateView date) {
        return date.occurrence()
                .map(known -> invitations.at(known.id(), Pageable.unpaged()))
                .orElse(List.of());
    }

    /** The regulars who were not asked to the date, and may have come all the same. */
    @Transactional(readOnly = true)
    public List<GuestRow> unasked(UUID gatheringId, LocalDate plannedOn) {
        gatherings.get(gatheringId);
        return guests.unasked(gatheringId, plannedOn);
    }

    /** What is ticked: what was noted, else who had a seat. */
    public static boolean isTicked(Invitation invitation) {
        return invitation.came().orElse(invitation.isSeated());
    }

    /** @throws TooEarly before the date has begun, or when it is off */
    public void note(UUID gatheringId, LocalDate plannedOn, Collection<UUID> came, Instant now) {
        note(new Known(gatheringId, plannedOn, null), came, now);
    }

    /**
     * Notes who came, on the list as it was shown.
     *
     * @param came ids of invitations, and of guests who were not asked
     * @throws TooEarly before the date has begun, or when it is off
     * @throws OptimisticLockingFailureException when the date was changed since, or somebody noted it
     */
    public void note(Known shown, Collection<UUID> came, Instant now) {
        var gathering = gatherings.get(shown.gatheringId());
        var date =
                seats.hold(gatherings.occurrence(gathering, shown.plannedOn()).id());
        var before = invitations.at(date.id(), Pageable.unpaged());
        if (!isAsShown(shown, date) && !isNoted(before, came))
            throw new OptimisticLockingFailureException("Date " + date.plannedOn());
        if (date.isCancelled() || date.start(gathering).toInstant().isAfter(now)) throw new TooEarly(date.id());
        for (var row : before) {
            var invitation = row.invitation().orElseThrow();
            invitation.noted(isAmong(came, invitation));
        }
        for (var row : guests.unasked(shown.gatheringId(), shown.plannedOn()))
            if (came.contains(row.guest().id())) cameAlong(date, row.guest(), now);
        var rows = invitations.at(date.id(), Pageable.unpaged());
        date.noted(now);
        count(rows.stream().map(GuestRow::guest).toList());
        log(gathering, date, rows, now);
    }

    /**
     * Notes that others came too, who may be no guests of the table so far. It stays open who of those asked came.
     *
     * @throws TooEarly before the date has begun, or when it is off
     */
    public void join(UUID gatheringId, LocalDate plannedOn, Collection<UUID> contactIds, LocalDate today, Instant now) {
        var gathering = gatherings.get(gatheringId);
        var date = seats.hold(gatherings.occurrence(gathering, plannedOn).id());
        if (date.isCancelled() || date.start(gathering).toInstant().isAfter(now)) throw new TooEarly(date.id());
        for (var contact : contacts.byIds(contactIds).values())
            if (!contact.isTrashed()) cameAlong(date, guest(gatheringId, contact.id(), today), now);
        seats.changed(date);
        var rows = invitations.at(date.id(), Pageable.unpaged());
        count(rows.stream().map(GuestRow::guest).toList());
        log(gathering, date, rows, now);
    }

    private Guest guest(UUID gatheringId, UUID contactId, LocalDate today) {
        return guests.findByGatheringIdAndContactId(gatheringId, contactId)
                .orElseGet(() -> guests.save(new Guest(gatheringId, contactId, false, Guest.Source.HOST, today)));
    }

    private void cameAlong(Occurrence date, Guest guest, Instant now) {
        invitations
                .findByOccurrenceIdAndGuestId(date.id(), guest.id())
                .orElseGet(() -> invitations.save(new Invitation(date.id(), guest.id(), now)))
                .noted(true);
    }

    /** A date to which nothing had happened is made by noting who came. */
    private static boolean isAsShown(Known shown, Occurrence date) {
        var version = shown.version();
        if (version == null) return true;
        return version == DateService.UNTOUCHED ? date.version() == 0 : version == date.version();
    }

    /** Whether the list is as it was noted: nobody is overruled by a second press. */
    private static boolean isNoted(List<GuestRow> rows, Collection<UUID> came) {
        return !rows.isEmpty()
                && rows.stream()
                        .flatMap(row -> row.invitation().stream())
                        .allMatch(one -> one.came()
                                .filter(there -> there == isAmong(came, one))
                                .isPresent());
    }

    /** A list that is sent twice names guests who had no invitation the first time. */
    private static boolean isAmong(Collection<UUID> came, Invitation one) {
        return came.contains(one.id()) || came.contains(one.guestId());
    }

    /** The table still suits them, as they said: counting begins anew. */
    public void keep(UUID gatheringId, UUID guestId) {
        guests.findById(guestId)
                .filter(guest -> guest.gatheringId().equals(gatheringId))
                .orElseThrow(() -> new NotFound("Guest", guestId))
                .missed(0);
    }

    private void count(List<Guest> all) {
        var noted = invitations.notedOf(all.stream().map(Guest::id).toList()).stream()
                .collect(Collectors.groupingBy(Invitation::guestId));
        for (var guest : all) guest.missed(inARow(noted.getOrDefault(guest.id(), List.of())));
    }

    /** The newest comes first. A date they did not promise to come to tells nothing. */
    private static int inARow(List<Invitation> newestFirst) {
        var missed = 0;
        for (var one : newestFirst) {
            if (one.came().orElse(false)) break;
            if (one.isSeated()) missed++;
        }
        return missed;
    }

    private void log(Gathering gathering, Occurrence date, List<GuestRow> rows, Instant now) {
        var id = touchOf(date);
        var contacts = rows.stream()
                .filter(row -> row.invitation().flatMap(Invitation::came).orElse(false))
                .map(row -> row.guest().contactId())
                .toList();
        if (contacts.isEmpty()) {
            if (!interactions.participants(id).isEmpty()) interactions.trash(id, now);
            return;
        }
        var minutes = Math.toIntExact(gathering.length().toMinutes());
        var touch = new InteractionDetails(
                id, InteractionKind.COFFEE, date.heldOn(), minutes, gathering.title(), contacts, null);
        var logged = interactions.log(touch, now);
        if (logged.isTrashed()) interactions.restore(id);
        interactions.edit(logged.version(), touch);
    }

    private static UUID touchOf(Occurrence date) {
        return UUID.nameUUIDFromBytes(("gathering-attendance/" + date.id()).getBytes(StandardCharsets.UTF_8));
    }
}
