package app.farvel.winddown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.calendar.Recurrence;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.Relation;
import app.farvel.gathering.GatheringDetails;
import app.farvel.gathering.GatheringService;
import app.farvel.gathering.Place;
import app.farvel.gathering.Schedule;
import app.farvel.mail.MailState;
import app.farvel.mail.MailTest;
import app.farvel.mail.Outbox;
import app.farvel.mail.PostOffice;
import app.farvel.mail.ScriptedSmtp;
import app.farvel.script.Channel;
import app.farvel.shared.NewId;
import app.farvel.shared.Tone;
import app.farvel.winddown.SendingService.Seen;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mail that carries a guest's own link. */
@MailTest
class SeatByMailTests {

    private static final Pattern LINK = Pattern.compile("/rsvp/([A-Za-z0-9_-]{22})");
    private static final String SONJA = "sonja@lie.example";

    @Autowired
    SignedIn accounts;

    @Autowired
    ContactService contacts;

    @Autowired
    GatheringService gatherings;

    @Autowired
    WindDownService windDowns;

    @Autowired
    DraftService drafts;

    @Autowired
    SendingService sending;

    @Autowired
    Outbox outbox;

    @Autowired
    PostOffice post;

    @Autowired
    Cases cases;

    @Autowired
    Clock clock;

    private Account kari;
    private UUID id;
    private String token;

    @BeforeEach
    void kariInvitesSonjaToTheTable() {
        post.forgetJobs();
        kari = accounts.kari();
        table("The open table");
        id = begun();
        var link = LINK.matcher(String.join("\n", write().parts()));
        assertThat(link.find()).isTrue();
        token = link.group(1);
    }

    @Test
    void goesWithTheLinkAndKeepsItNowhere() {
        try (var server = new ScriptedSmtp()) {
            post.useServerAt(server.port());
            press(false);
            post.workUntil(kari, mailId(), mail -> mail.state() == MailState.SENT);

            assertThat(server.mails().get(0).replace("=\n", "")).contains(token);
            assertThat(SignedIn.work(kari, () -> outbox.text(mailId()))).doesNotContain(token);
            assertThat(String.join("\n", cases.open(kari, id).parts())).doesNotContain(token);
            assertThat(cases.file(kari, id).tasks())
                    .filteredOn(task -> task.item().equals("add-guest"))
                    .hasSize(1)
                    .allMatch(task -> task.doneOn().isPresent());
        }
    }

    @Test
    void keepsTheLinkAliveWhileItWaits() {
        press(true);

        assertThatExceptionOfType(OutOfTurn.class)
                .isThrownBy(() -> SignedIn.work(
                        kari, () -> drafts.offerSeat(id, null, kari, cases.today(kari), clock.instant())));

        assertThat(SignedIn.work(kari, () -> outbox.text(mailId()))).contains(token);
    }

    private void press(boolean sleep) {
        var message = cases.open(kari, id).message();
        var seen = new Seen(message.version(), SONJA);
        SignedIn.work(kari, () -> sending.post(id, message.id(), seen, sleep, kari, clock.instant()));
    }

    private UUID mailId() {
        return SignedIn.work(kari, () -> outbox.about(List.of(id))).get(0).id();
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
        var details = ContactDetails.of("Sonja Lie", "", Relation.COFFEE_DATE, Locale.ENGLISH)
                .withEmail(SONJA);
        return SignedIn.work(kari, () -> {
            var sonja = contacts.add(details, kari.language(), clock.instant()).id();
            return windDowns
                    .start(NewId.next(), sonja, "coffee-group", kari, cases.today(kari), clock.instant(), null)
                    .id();
        });
    }

    private Draft write() {
        var change = new DraftChange(
                cases.version(kari, id), Locale.ENGLISH, Tone.WARM, Channel.EMAIL, Map.of("enjoyed", "Bergen"), null);
        return SignedIn.work(kari, () -> drafts.save(id, change, kari, cases.today(kari), clock.instant()));
    }
}
