package app.farvel.gathering;

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
    private final OccurrenceRepository occurrences;
    private final InvitationRepository invitations;
    private final GuestRepository guests;
    private final InteractionService interactions;
    private final Seats seats;

    Attendance(
            GatheringService gatherings,
            OccurrenceRepository occurrences,
            InvitationRepository invitations,
            GuestRepository guests,
            InteractionService interactions,
            Seats seats) {
        this.gatherings = gatherings;
        this.occurrences = occurrences;
        this.invitations = invitations;
        this.guests = guests;
        this.interactions = interactions;
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
     * @throws TooEarly before the date has begun, or when it is off
     * @throws OptimisticLockingFailureException when the date was changed since, or somebody noted it
     */
    public void note(Known shown, Collection<UUID> came, Instant now) {
        var gathering = gatherings.get(shown.gatheringId());
        var date = seats.hold(find(shown.gatheringId(), shown.plannedOn()).id());
        var rows = invitations.at(date.id(), Pageable.unpaged());
        if (shown.version() != null && shown.version() != date.version() && !isNoted(rows, came))
            throw new OptimisticLockingFailureException("Date " + date.plannedOn());
        if (date.isCancelled() || date.start(gathering).toInstant().isAfter(now)) throw new TooEarly(date.id());
        for (var row : rows) {
            var invitation = row.invitation().orElseThrow();
            invitation.noted(came.contains(invitation.id()));
        }
        date.noted(now);
        count(rows.stream().map(GuestRow::guest).toList());
        log(gathering, date, rows, now);
    }

    /** Whether the list is as it was noted: nobody is overruled by a second press. */
    private static boolean isNoted(List<GuestRow> rows, Collection<UUID> came) {
        return !rows.isEmpty()
                && rows.stream()
                        .flatMap(row -> row.invitation().stream())
                        .allMatch(one -> one.came()
                                .filter(there -> there == came.contains(one.id()))
                                .isPresent());
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

    private Occurrence find(UUID gatheringId, LocalDate plannedOn) {
        gatherings.get(gatheringId);
        return occurrences
                .findByGatheringIdAndPlannedOn(gatheringId, plannedOn)
                .orElseThrow(() -> new NotFound("Date", plannedOn));
    }
}
