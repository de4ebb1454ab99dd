package app.farvel.winddown;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.calendar.Recurrence;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.Relation;
import app.farvel.gathering.DateService;
import app.farvel.gathering.GatheringDetails;
import app.farvel.gathering.GatheringService;
import app.farvel.gathering.Guest;
import app.farvel.gathering.GuestLinks;
import app.farvel.gathering.Guests;
import app.farvel.gathering.Invitation;
import app.farvel.gathering.Place;
import app.farvel.gathering.Rsvp;
import app.farvel.gathering.RsvpService;
import app.farvel.gathering.Schedule;
import app.farvel.gathering.SeatOfferService;
import app.farvel.script.Channel;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import app.farvel.shared.Tone;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class OfferedSeatTests {

    private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");
    private static final Pattern LINK = Pattern.compile("/rsvp/([A-Za-z0-9_-]{22})");

    @Autowired
    SignedIn accounts;

    @Autowired
    ContactService contacts;

    @Autowired
    GatheringService gatherings;

    @Autowired
    GuestLinks links;

    @Autowired
    RsvpService answers;

    @Autowired
    SeatOfferService offers;

    @Autowired
    Guests guests;

    @Autowired
    DateService dates;

    @Autowired
    WindDownService windDowns;

    @Autowired
    DraftService drafts;

    @Autowired
    Cases cases;

    @Autowired
    Clock clock;

    private Account kari;

    @BeforeEach
    void kariIsSignedIn() {
        kari = accounts.kari();
    }

    @Test
    void fillsInTheTablesWordsAndALinkThatLeadsNowhereYet() {
        table("The open table");
        var id = begun();

        var text = String.join("\n", write(id, NORWEGIAN).parts());

        assertThat(text).contains("første fredag i måneden", "klokka 09:00", "Kaffebrenneriet, Grønnegata 1");
        assertThat(entered(token(text))).isEmpty();
    }

    @Test
    void saysTheTablesWordsInTheMessagesLanguage() {
        table("The open table");
        var id = begun();
        write(id, NORWEGIAN);

        var text = String.join("\n", write(id, Locale.ENGLISH).parts());

        assertThat(text).contains("the first Friday of every month, at 09:00").doesNotContain("fredag");
    }

    @Test
    void givesTheSeatWhenTheMessageHasGoneAndHidesTheLink() {
        table("The open table");
        var id = begun();
        var token = token(String.join("\n", write(id, Locale.ENGLISH).parts()));

        send(id);

        assertThat(entered(token)).isPresent();
        assertThat(String.join("\n", cases.open(kari, id).parts())).doesNotContain(token);
        assertThat(cases.file(kari, id).tasks())
                .filteredOn(task -> task.item().equals("add-guest"))
                .hasSize(1)
                .allMatch(task -> task.doneOn().isPresent());
    }

    @Test
    void hearsTheGuestsAnswerInTheCase() {
        table("The open table");
        var id = begun();
        var token = token(String.join("\n", write(id, Locale.ENGLISH).parts()));
        send(id);

        answer(token, Rsvp.MAYBE);
        answer(token, Rsvp.NO);

        assertThat(cases.file(kari, id).windDown().answer()).isEqualTo("declined");
        assertThat(cases.file(kari, id).windDown().stage()).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void offersNoneByItselfWhereThereAreSeveralTables() {
        table("The open table");
        var other = table("The other table");
        var id = begun();
        assertThat(write(id, Locale.ENGLISH).seat()).isEmpty();

        SignedIn.work(kari, () -> drafts.offerSeat(id, other, kari, cases.today(kari), clock.instant()));

        assertThat(String.join("\n", cases.file(kari, id).messages().get(0).parts()))
                .containsPattern(LINK);
    }

    @Test
    void takesTheOfferBackWhenTheCaseIsCalledOff() {
        table("The open table");
        var id = begun();
        var token = token(String.join("\n", write(id, Locale.ENGLISH).parts()));

        SignedIn.work(kari, () -> windDowns.callOff(id, "", cases.today(kari), clock.instant()));

        assertThat(entered(token)).isEmpty();
        assertThat(cases.open(kari, id).seat()).isEmpty();
    }

    @Test
    void opensTheDateToWhichAGuestWasInvitedAlready() {
        var table = table("The open table");
        var id = begun();
        var token = token(String.join("\n", write(id, Locale.ENGLISH).parts()));
        var sonja = cases.file(kari, id).windDown().contactId();
        var invitation = SignedIn.work(kari, () -> invited(table, sonja));

        send(id);
        answer(token, Rsvp.YES);

        assertThat(entered(token)).contains(invitation);
        assertThat(cases.file(kari, id).windDown().answer()).isEqualTo("accepted");
    }

    @Test
    void hidesTheLinkInWordsThatWereSetAside() {
        table("The open table");
        var id = begun();
        var token = token(String.join("\n", write(id, Locale.ENGLISH).parts()));
        SignedIn.work(kari, () -> {
            drafts.edit(id, kari, cases.today(kari), clock.instant());
            drafts.startAgain(id, kari, cases.today(kari), clock.instant());
        });

        send(id);

        assertThat(cases.file(kari, id).messages())
                .hasSize(2)
                .allSatisfy(message ->
                        assertThat(String.join("\n", message.parts())).doesNotContain(token));
    }

    @Test
    void tellsOfACancelledDateThoughOnlyTheMessageInvited() {
        var table = table("The open table");
        var id = begun();
        answerAfterSending(id);

        var sequence = SignedIn.work(kari, () -> {
            var gathering = gatherings.get(table);
            var next = gatherings.next(gathering, clock.instant()).orElseThrow();
            dates.cancel(new DateService.Known(table, next.plannedOn(), null), "Ill", clock.instant());
            return gatherings.occurrence(gathering, next.plannedOn()).sequence();
        });

        assertThat(sequence).isEqualTo(1);
    }

    private void answerAfterSending(UUID id) {
        var token = token(String.join("\n", write(id, Locale.ENGLISH).parts()));
        send(id);
        answer(token, Rsvp.YES);
    }

    private UUID invited(UUID table, UUID contact) {
        guests.addRegulars(table, List.of(contact), Guest.Source.HOST, cases.today(kari), clock.instant());
        var gathering = gatherings.get(table);
        var next = gatherings.next(gathering, clock.instant()).orElseThrow();
        return guests.invite(gatherings.occurrence(gathering, next.plannedOn()), clock.instant())
                .get(0)
                .id();
    }

    private UUID table(String title) {
        var details = new GatheringDetails(
                NewId.next(),
                title,
                new Place("Kaffebrenneriet", "Grønnegata 1", ""),
                "",
                Locale.ENGLISH,
                Recurrence.monthly(1, DayOfWeek.FRIDAY),
                cases.today(kari),
                null,
                LocalTime.of(9, 0),
                Duration.ofHours(1),
                kari.zone(),
                12,
                Schedule.USUAL,
                false,
                null);
        return SignedIn.work(
                kari, () -> gatherings.add(details, clock.instant()).id());
    }

    private UUID begun() {
        var details = ContactDetails.of("Sonja Lie", "", Relation.COFFEE_DATE, NORWEGIAN)
                .withEmail("sonja@lie.example");
        return SignedIn.work(kari, () -> {
            var sonja = contacts.add(details, kari.language(), clock.instant()).id();
            return windDowns
                    .start(NewId.next(), sonja, "coffee-group", kari, cases.today(kari), clock.instant(), null)
                    .id();
        });
    }

    private Draft write(UUID id, Locale language) {
        var change = new DraftChange(
                cases.version(kari, id), language, Tone.WARM, Channel.EMAIL, Map.of("enjoyed", "Bergen"), null);
        return SignedIn.work(kari, () -> drafts.save(id, change, kari, cases.today(kari), clock.instant()));
    }

    private void send(UUID id) {
        SignedIn.work(
                kari,
                () -> windDowns.sent(id, cases.version(kari, id), cases.today(kari), Channel.EMAIL, clock.instant()));
    }

    private Optional<UUID> entered(String token) {
        return links.enter(token, clock.instant(), id -> offers.isGiven(id) ? Optional.of(id) : Optional.empty());
    }

    private void answer(String token, Rsvp answer) {
        links.enter(token, clock.instant(), id -> {
            answers.record(id, answer, false, "", Invitation.By.GUEST, clock.instant());
            return Optional.of(id);
        });
    }

    private static String token(String text) {
        var found = LINK.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
