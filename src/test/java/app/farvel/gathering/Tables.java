package app.farvel.gathering;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.calendar.Recurrence;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.Relation;
import app.farvel.shared.NewId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tables for tests, laid on the first Friday of the month, and guests at them. */
@Component
public class Tables {

    private final GatheringService gatherings;
    private final DateService dates;
    private final Guests guests;
    private final GuestLinks links;
    private final InvitationRepository invitations;
    private final OccurrenceRepository occurrences;
    private final ContactService contacts;
    private final Clock clock;

    Tables(
            GatheringService gatherings,
            DateService dates,
            Guests guests,
            GuestLinks links,
            InvitationRepository invitations,
            OccurrenceRepository occurrences,
            ContactService contacts,
            Clock clock) {
        this.gatherings = gatherings;
        this.dates = dates;
        this.guests = guests;
        this.links = links;
        this.invitations = invitations;
        this.occurrences = occurrences;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** The open table, from two months ago on; with so many seats, or any number. */
    public Gathering open(Account me, @Nullable Integer seats) {
        return open(me, seats, false);
    }

    public Gathering open(Account me, @Nullable Integer seats, boolean guestsShown) {
        return SignedIn.work(me, () -> gatherings.add(details(me, seats, guestsShown), now()));
    }

    private GatheringDetails details(Account me, @Nullable Integer seats, boolean guestsShown) {
        return new GatheringDetails(
                NewId.next(),
                "The open table",
                new Place("Kaffebrenneriet", "Grønnegata 1", "https://map.example/kaffe"),
                "Come as you are.",
                me.language(),
                Recurrence.monthly(1, DayOfWeek.FRIDAY),
                me.today(now()).minusMonths(2),
                null,
                LocalTime.of(9, 0),
                Duration.ofHours(1),
                me.zone(),
                seats,
                Schedule.USUAL,
                guestsShown,
                null);
    }

    /** A table that was laid so many months ago. */
    public Gathering laidFor(Account me, int months) {
        var details = Gatherings.details(
                NewId.next(), Gatherings.FIRST_FRIDAY, me.today(now()).minusMonths(months));
        return SignedIn.work(me, () -> gatherings.add(details, now()));
    }

    /** The newest dates that were, the oldest first. */
    public List<Occurrence> pastOnes(Account me, Gathering gathering, int many) {
        var today = me.today(now());
        var days = SignedIn.work(
                me,
                () -> gathering.plannedFrom(gathering.first(), 12).stream()
                        .filter(day -> day.isBefore(today))
                        .toList());
        return days.subList(days.size() - many, days.size()).stream()
                .map(day -> occurrence(me, gathering, day))
                .toList();
    }

    /** The nth date to come, the next one being the first. */
    public LocalDate date(Account me, Gathering gathering, int nth) {
        var first = me.today(now()).plusDays(1);
        return SignedIn.work(
                me, () -> gatherings.dates(gathering, first, nth).get(nth - 1).plannedOn());
    }

    public Occurrence occurrence(Account me, Gathering gathering, LocalDate day) {
        return SignedIn.work(me, () -> gatherings.occurrence(gathering, day));
    }

    /** A date that was. */
    public Occurrence past(Account me, Gathering gathering) {
        var day = me.today(now()).minusMonths(1).withDayOfMonth(1);
        while (day.getDayOfWeek() != DayOfWeek.FRIDAY) day = day.plusDays(1);
        return occurrence(me, gathering, day);
    }

    /** A contact of this name with an address made of it; an organisation's people read Norwegian. */
    public UUID contact(Account me, String name) {
        var details = ContactDetails.of(name, "", Relation.COFFEE_DATE, Locale.ENGLISH)
                .withEmail(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com");
        return SignedIn.work(
                me, () -> contacts.add(details, me.language(), now()).id());
    }

    public List<UUID> contacts(Account me, int many) {
        var ids = new ArrayList<UUID>();
        for (var n = 0; n < many; n++) ids.add(contact(me, "Guest Number%03d".formatted(n)));
        return ids;
    }

    public Guest regular(Account me, Gathering gathering, String name) {
        return regulars(me, gathering, List.of(contact(me, name))).get(0);
    }

    public UUID regular(Account me, UUID gatheringId, UUID contactId) {
        return SignedIn.work(
                me,
                () -> guests.addRegulars(gatheringId, List.of(contactId), Guest.Source.HOST, me.today(now()), now())
                        .guests()
                        .get(0)
                        .id());
    }

    public List<Guest> regulars(Account me, Gathering gathering, List<UUID> ids) {
        return SignedIn.work(
                me,
                () -> guests.addRegulars(gathering.id(), ids, Guest.Source.HOST, me.today(now()), now())
                        .guests());
    }

    public List<Invitation> invite(Account me, Occurrence occurrence) {
        return SignedIn.work(me, () -> guests.invite(occurrence, now()));
    }

    /** The guest is asked to the date. */
    public UUID asked(Account me, UUID gatheringId, LocalDate plannedOn, UUID guestId) {
        return SignedIn.work(me, () -> {
            var date = gatherings.occurrence(gatherings.get(gatheringId), plannedOn);
            return guests.ask(date.id(), guestId, now()).id();
        });
    }

    public Invitation of(Account me, Occurrence occurrence, Guest guest) {
        return find(me, occurrence, guest).orElseThrow();
    }

    public Optional<Invitation> find(Account me, Occurrence occurrence, Guest guest) {
        return SignedIn.work(me, () -> invitations.findByOccurrenceIdAndGuestId(occurrence.id(), guest.id()));
    }

    public String link(Account me, Invitation invitation) {
        return SignedIn.work(me, () -> links.mint(invitation.id(), now().plus(Duration.ofDays(60))));
    }

    public void endLinks(Account me, Invitation invitation) {
        SignedIn.work(me, () -> links.forget(invitation.id()));
    }

    public void moveTo(Account me, Gathering gathering, LocalDate planned, LocalDate day) {
        SignedIn.work(
                me, () -> dates.move(new DateService.Known(gathering.id(), planned, null), day, LocalTime.of(9, 0)));
    }

    public void cancel(Account me, Gathering gathering, LocalDate planned) {
        SignedIn.work(me, () -> dates.cancel(new DateService.Known(gathering.id(), planned, null), "Snow", now()));
    }

    public Occurrence again(Account me, Occurrence occurrence) {
        return SignedIn.work(me, () -> occurrences.findById(occurrence.id()).orElseThrow());
    }

    public Instant now() {
        return clock.instant();
    }
}
