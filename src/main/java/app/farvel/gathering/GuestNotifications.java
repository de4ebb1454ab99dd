package app.farvel.gathering;

import app.farvel.gathering.GuestMailer.Round;
import app.farvel.mail.Outbox;
import app.farvel.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the guests: asks them to a date, and says what becomes of it. Without a mail server it writes to nobody. */
@Service
@Transactional
public class GuestNotifications {

    private final GatheringRepository gatherings;
    private final OccurrenceRepository occurrences;
    private final InvitationRepository invitations;
    private final Guests guests;
    private final GuestMailer postman;
    private final Recall recall;
    private final Outbox outbox;
    private final Clock clock;

    GuestNotifications(
            GatheringRepository gatherings,
            OccurrenceRepository occurrences,
            InvitationRepository invitations,
            Guests guests,
            GuestMailer postman,
            Recall recall,
            Outbox outbox,
            Clock clock) {
        this.gatherings = gatherings;
        this.occurrences = occurrences;
        this.invitations = invitations;
        this.guests = guests;
        this.postman = postman;
        this.recall = recall;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Asks everybody to the date who was not asked yet. Nothing is done for a date that has begun or is off.
     *
     * @return how many are written to
     */
    public int inviteNow(UUID occurrenceId, Instant now) {
        return invite(occurrenceId, false, now);
    }

    int invite(UUID occurrenceId, boolean automatic, Instant now) {
        var date = occurrences.held(occurrenceId).orElseThrow(() -> new NotFound("Occurrence", occurrenceId));
        var gathering = of(date);
        if (date.isCancelled() || hasBegun(date, gathering, now)) return 0;
        var asked = guests.invite(date, now).stream().map(Invitation::id).collect(Collectors.toSet());
        if (!outbox.isConfigured()) return 0;
        var rows = rows(date, one -> asked.contains(one.id()));
        postman.send(new Round(GuestMailKind.INVITATION, gathering, date, automatic, now), rows);
        rows.forEach(row -> row.invitation().orElseThrow().written(date.sequence(), now));
        return rows.size();
    }

    /** Asks those who have not answered, once. */
    void nudge(Occurrence date, Instant now) {
        var rows = rows(
                date,
                one -> one.invitedAt().isPresent()
                        && one.answer() == Rsvp.NONE
                        && one.nudgedAt().isEmpty());
        postman.send(new Round(GuestMailKind.NUDGE, of(date), date, true, now), rows);
        rows.forEach(row -> row.invitation().orElseThrow().nudged(now));
        date.nudged(now);
    }

    /** Reminds those who come. */
    void remind(Occurrence date, Instant now) {
        var rows = rows(date, Invitation::isSeated);
        postman.send(new Round(GuestMailKind.REMINDER, of(date), date, true, now), rows);
        rows.forEach(row -> row.invitation().orElseThrow().reminded(now));
        date.reminded(now);
    }

    /** The host has told the guest, in their own way, how things stand. */
    public void toldByHand(UUID occurrenceId, UUID invitationId, Instant now) {
        var date = get(occurrenceId);
        var invitation = invitations.findById(invitationId).orElseThrow(() -> missing(invitationId));
        if (!invitation.occurrenceId().equals(occurrenceId)) throw missing(invitationId);
        invitation.told(date.announced(of(date)), now);
        date.invited(now);
    }

    @EventListener
    void on(DateChanged changed) {
        get(changed.occurrenceId()).remindAgain();
        tell(changed.occurrenceId(), GuestMailKind.CHANGE);
    }

    @EventListener
    void on(DateCancelled cancelled) {
        tell(cancelled.occurrenceId(), GuestMailKind.CANCEL);
    }

    /** Only those who know of it and have not said no. What waits is taken back: it is not true any more. */
    private void tell(UUID occurrenceId, GuestMailKind kind) {
        var now = clock.instant();
        var date = get(occurrenceId);
        var all = invitations.at(date.id(), Pageable.unpaged());
        var takenBack =
                recall.waiting(all.stream().map(GuestNotifications::idOf).toList(), now);
        if (!outbox.isConfigured() || hasBegun(date, of(date), now)) return;
        var rows = reached(all, one -> one.knowsLessThan(date.sequence()) && one.answer() != Rsvp.NO);
        var unasked = Recall.unasked(takenBack);
        var asked = rows.stream().filter(row -> !unasked.contains(idOf(row))).toList();
        var anew = rows.stream().filter(row -> unasked.contains(idOf(row))).toList();
        postman.send(new Round(kind, of(date), date, false, now), asked);
        if (kind == GuestMailKind.CHANGE)
            postman.send(new Round(GuestMailKind.INVITATION, of(date), date, false, now), anew);
        rows.forEach(row -> row.invitation().orElseThrow().written(date.sequence(), now));
    }

    private static UUID idOf(GuestRow row) {
        return row.invitation().orElseThrow().id();
    }

    @EventListener
    void on(MovedUp up) {
        var now = clock.instant();
        var date = get(invitations.occurrenceOf(up.invitationId()).orElseThrow(() -> missing(up.invitationId())));
        if (!outbox.isConfigured() || date.isCancelled() || hasBegun(date, of(date), now)) return;
        var rows = rows(date, one -> one.id().equals(up.invitationId()));
        postman.send(new Round(GuestMailKind.SEAT, of(date), date, true, now), rows);
    }

    private List<GuestRow> rows(Occurrence date, Predicate<Invitation> wanted) {
        return reached(invitations.at(date.id(), Pageable.unpaged()), wanted);
    }

    private static List<GuestRow> reached(List<GuestRow> all, Predicate<Invitation> wanted) {
        return all.stream()
                .filter(row -> row.invitation().filter(wanted).isPresent())
                .filter(Addresses::isReached)
                .toList();
    }

    private static boolean hasBegun(Occurrence date, Gathering gathering, Instant now) {
        return !date.start(gathering).toInstant().isAfter(now);
    }

    private Gathering of(Occurrence date) {
        return gatherings.findById(date.gatheringId()).orElseThrow();
    }

    private Occurrence get(UUID id) {
        return occurrences.findById(id).orElseThrow(() -> new NotFound("Occurrence", id));
    }

    private static NotFound missing(UUID id) {
        return new NotFound("Invitation", id);
    }
}
