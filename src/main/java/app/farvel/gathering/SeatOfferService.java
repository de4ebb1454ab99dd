package app.farvel.gathering;

import app.farvel.account.SiteAddress;
import app.farvel.shared.Dates;
import app.farvel.shared.NewId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seats at a table, offered in a message before anyone is a guest. */
@Service
@Transactional
public class SeatOfferService {

    /** How long a message may lie before it goes out. */
    private static final Duration OFFERED = Duration.ofDays(365);

    private static final int DATES = 12;

    private final GatheringService gatherings;
    private final Guests guests;
    private final GuestRepository known;
    private final InvitationRepository invitations;
    private final GuestLinks links;
    private final SiteAddress site;
    private final MessageSource messages;

    SeatOfferService(
            GatheringService gatherings,
            Guests guests,
            GuestRepository known,
            InvitationRepository invitations,
            GuestLinks links,
            SiteAddress site,
            MessageSource messages) {
        this.gatherings = gatherings;
        this.guests = guests;
        this.known = known;
        this.invitations = invitations;
        this.links = links;
        this.site = site;
        this.messages = messages;
    }

    /**
     * A seat that somebody may take.
     *
     * @param invitationId the invitation it becomes, or is already
     * @param token of the guest's own link; it leads somewhere once the seat is given
     */
    public record Offer(UUID invitationId, String token) {}

    /**
     * A table in the words of a language.
     *
     * @param rule as it stands in a sentence: "the first Friday of every month"
     * @param time of the start, as one writes it: "09:00"
     * @param place on one line
     * @param next the day of the next date
     */
    public record Words(String rule, String time, String place, LocalDate next) {}

    /** The tables that still have a date before them, the oldest first. */
    @Transactional(readOnly = true)
    public List<Gathering> tables(Instant now) {
        return gatherings.overview(now).stream()
                .filter(table -> table.next().isPresent())
                .map(GatheringView::gathering)
                .toList();
    }

    /** What the table is in words; empty when it has no date any more. */
    @Transactional(readOnly = true)
    public Optional<Words> words(UUID gatheringId, Locale language, Instant now) {
        var table = gatherings.evenTrashed(gatheringId);
        return coming(table, now).map(next -> {
            var start = next.start();
            var dates = new Dates(language, table.zone(), start.toLocalDate());
            return new Words(
                    messages.getMessage(table.rule().words(), language),
                    dates.time(start.toInstant()),
                    next.place().onOneLine(),
                    start.toLocalDate());
        });
    }

    /** Keeps a seat in mind: nobody is a guest yet, and the link leads nowhere until the message has gone. */
    public Offer offer(Instant now) {
        var id = NewId.next();
        return new Offer(id, links.mint(id, now.plus(OFFERED)));
    }

    /** The invitation a seat became, where it did. */
    @Transactional(readOnly = true)
    public boolean isGiven(UUID invitationId) {
        return invitations.existsById(invitationId);
    }

    /** The address of the link's page. */
    public String address(String token) {
        return site.of("/rsvp/" + token);
    }

    /**
     * The message went out: the contact is a regular from now on, and the link opens the next date.
     *
     * @return the invitation the seat became; empty when the table is not laid any more
     */
    public Optional<UUID> give(UUID gatheringId, Offer offer, UUID contactId, LocalDate today, Instant now) {
        var table = gatherings.evenTrashed(gatheringId);
        if (table.isTrashed()) return Optional.empty();
        guests.addRegulars(gatheringId, List.of(contactId), Guest.Source.WIND_DOWN, today, now);
        return known.findByGatheringIdAndContactId(gatheringId, contactId)
                .flatMap(guest -> coming(table, now).map(next -> invite(table, next, guest, offer, now)));
    }

    private UUID invite(Gathering table, DateView next, Guest guest, Offer offer, Instant now) {
        var date = gatherings.occurrence(table, next.plannedOn());
        var invitation = invitations
                .findByOccurrenceIdAndGuestId(date.id(), guest.id())
                .orElseGet(() -> invitations.save(new Invitation(offer.invitationId(), date.id(), guest.id(), now)));
        links.lead(offer.invitationId(), invitation.id(), next.start().toInstant());
        return invitation.id();
    }

    /** The next date that has not begun. */
    private Optional<DateView> coming(Gathering table, Instant now) {
        return gatherings.dates(table, LocalDate.ofInstant(now, table.zone()), DATES).stream()
                .filter(date -> !date.cancelled() && !date.hasBegun(now))
                .findFirst();
    }

    /** The offer is taken back: its link leads nowhere any more, unless a guest has it already. */
    public void withdraw(UUID invitationId) {
        if (!invitations.existsById(invitationId)) links.forget(invitationId);
    }
}
