package app.farvel.gathering;

import app.farvel.mail.Delivery;
import app.farvel.mail.Outbox;
import app.farvel.shared.EmailAddress;
import app.farvel.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has gone out about a date, what will, and what the host has to see to. */
@Service
@Transactional
public class Rounds {

    private final GatheringService gatherings;
    private final GuestRepository guests;
    private final InvitationRepository invitations;
    private final GuestMailTexts letters;
    private final GuestMailer postman;
    private final EndedLinks ended;
    private final Outbox outbox;

    Rounds(
            GatheringService gatherings,
            GuestRepository guests,
            InvitationRepository invitations,
            GuestMailTexts letters,
            GuestMailer postman,
            EndedLinks ended,
            Outbox outbox) {
        this.gatherings = gatherings;
        this.guests = guests;
        this.invitations = invitations;
        this.letters = letters;
        this.postman = postman;
        this.ended = ended;
        this.outbox = outbox;
    }

    /** In four statements. */
    @Transactional(readOnly = true)
    public ScheduleView schedule(Gathering gathering, DateView date, Instant now) {
        return new ScheduleView(gathering, date, outbox.isConfigured(), correspondence(gathering, date), now);
    }

    /** How things stand with each guest of a date, those who are not asked yet among them; in three statements. */
    @Transactional(readOnly = true)
    public List<GuestMailStatus> correspondence(Gathering gathering, DateView date) {
        var there = date.occurrence()
                .map(known -> invitations.at(known.id(), Pageable.unpaged()))
                .orElse(List.of());
        var ids = there.stream().map(row -> row.invitation().orElseThrow().id()).toList();
        var mails = newest(outbox.about(ids));
        var all = new ArrayList<GuestMailStatus>();
        for (var row : there) all.add(new GuestMailStatus(row, date, mails.get(idOf(row))));
        for (var row : notAsked(gathering, there)) all.add(new GuestMailStatus(row, date, null));
        return List.copyOf(all);
    }

    private List<GuestRow> notAsked(Gathering gathering, List<GuestRow> there) {
        var asked = there.stream().map(row -> row.guest().id()).collect(Collectors.toSet());
        return guests.roster(gathering.id(), Pageable.unpaged()).stream()
                .filter(row -> row.guest().isRegular() && !row.guest().hasLeft())
                .filter(row -> !asked.contains(row.guest().id()))
                .toList();
    }

    /** They come newest first. */
    private static Map<UUID, Delivery> newest(Collection<Delivery> mails) {
        var newest = new HashMap<UUID, Delivery>();
        for (var mail : mails) newest.putIfAbsent(mail.about(), mail);
        return newest;
    }

    private static @Nullable UUID idOf(GuestRow row) {
        return row.invitation().map(Invitation::id).orElse(null);
    }

    /**
     * What the host may send the guest in their own way, with a link of its own.
     *
     * @throws NotFound when the guest was not asked to this date
     */
    public GuestMail letter(UUID gatheringId, LocalDate plannedOn, UUID invitationId, Instant now) {
        var gathering = gatherings.get(gatheringId);
        var date = gatherings.date(gathering, plannedOn);
        var row = row(date, invitationId).orElseThrow(() -> new NotFound("Invitation", invitationId));
        var occurrence = date.occurrence().orElseThrow();
        var link = postman.address(postman.token(gathering, occurrence, invitationId));
        var kind = new GuestMailStatus(row, date, null).due().orElse(GuestMailKind.INVITATION);
        return letters.write(kind, gathering, occurrence, row, link, now);
    }

    /** Sends the guest's newest mail again; to another address it is written anew. Nobody writes to who has left. */
    public void resend(UUID gatheringId, LocalDate plannedOn, UUID invitationId, Instant now) {
        var date = gatherings.date(gatherings.get(gatheringId), plannedOn);
        var row = row(date, invitationId).orElseThrow(() -> new NotFound("Invitation", invitationId));
        if (!Addresses.isReached(row)) return;
        outbox.about(List.of(invitationId)).stream()
                .findFirst()
                .filter(Delivery::isFailed)
                .ifPresent(mail -> resend(mail, row, now));
    }

    private void resend(Delivery mail, GuestRow row, Instant now) {
        if (isTrue(mail, row)) outbox.resend(mail.id(), now);
        else ended.writeAnew(mail, now);
    }

    /** It is to the right address, and the link in it opens. */
    private static boolean isTrue(Delivery mail, GuestRow row) {
        var isOver =
                row.guest().linksEndedAt().filter(mail.createdAt()::isBefore).isPresent();
        return !isOver
                && row.email()
                        .filter(email -> EmailAddress.areSame(email, mail.to().address()))
                        .isPresent();
    }

    private Optional<GuestRow> row(DateView date, UUID invitationId) {
        return date.occurrence().map(known -> invitations.at(known.id(), Pageable.unpaged())).orElse(List.of()).stream()
                .filter(row -> invitationId.equals(idOf(row)))
                .findFirst();
    }
}
