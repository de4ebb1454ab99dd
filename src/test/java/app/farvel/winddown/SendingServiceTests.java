package app.farvel.winddown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.farvel.account.Account;
import app.farvel.account.AccountService;
import app.farvel.account.Profile;
import app.farvel.account.Signatory;
import app.farvel.account.SignedIn;
import app.farvel.contact.ContactService;
import app.farvel.mail.Delivery;
import app.farvel.mail.MailSettled;
import app.farvel.mail.MailState;
import app.farvel.mail.MailTest;
import app.farvel.mail.Outbox;
import app.farvel.mail.PostOffice;
import app.farvel.mail.ScriptedSmtp;
import app.farvel.mail.ScriptedSmtp.Act;
import app.farvel.reminder.Reminder;
import app.farvel.reminder.ReminderService;
import app.farvel.script.Channel;
import app.farvel.winddown.SendingService.Seen;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** From pressing send to what becomes of the mail. */
@MailTest
class SendingServiceTests {

    private static final String LINE = "line@nordlys.example";

    @Autowired
    SignedIn people;

    @Autowired
    AccountService accounts;

    @Autowired
    Cases cases;

    @Autowired
    SendingService sending;

    @Autowired
    WindDownService windDowns;

    @Autowired
    ContactService contacts;

    @Autowired
    ReminderService reminders;

    @Autowired
    Outbox outbox;

    @Autowired
    PostOffice post;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Clock clock;

    private Account kari;
    private UUID id;

    @BeforeEach
    void kariHasWrittenToLine() {
        post.forgetJobs();
        kari = people.kari();
        id = cases.written(kari);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Oslo, 2026-11-23T20:00:00Z, 2026-11-24T07:00:00Z",
        "Europe/Oslo, 2027-03-27T19:00:00Z, 2027-03-28T06:00:00Z",
        "Europe/Oslo, 2026-10-24T18:00:00Z, 2026-10-25T07:00:00Z",
        "America/New_York, 2026-11-24T03:00:00Z, 2026-11-24T13:00:00Z",
        "America/New_York, 2026-11-01T00:00:00Z, 2026-11-01T13:00:00Z"
    })
    void waitsForTheMorningWhereThePersonIs(String zone, Instant now, Instant goes) {
        kari = movedTo(zone);

        press(true, now);

        assertThat(mail().dueAt()).isEqualTo(goes);
        assertThat(mail().state()).isEqualTo(MailState.WAITING);
        assertThat(mail().to().address()).isEqualTo(LINE);
    }

    @Test
    void goesAtOnceWhenTheWriterDoesNotSleepOnIt() {
        var now = Instant.parse("2026-11-23T20:00:00Z");

        press(false, now);

        assertThat(mail().dueAt()).isEqualTo(now);
    }

    @Test
    void holdsTheWordsWhileTheMailWaits() {
        press(true, clock.instant());
        var version = cases.version(kari, id);
        var before = cases.open(kari, id).parts();

        assertThatExceptionOfType(OutOfTurn.class)
                .isThrownBy(() -> cases.save(kari, id, version, Map.of("need", "calm")));
        assertThatExceptionOfType(StaleDraft.class).isThrownBy(() -> sentByHand(version));

        assertThat(cases.open(kari, id).message().parts()).isEqualTo(before);
        assertThat(stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void makesOneMailHoweverOftenItIsPressed() {
        var version = cases.version(kari, id);

        press(version, LINE, true);
        press(version, LINE, false);

        assertThat(mails()).hasSize(1);
        assertThat(cases.kinds(kari, id)).containsOnlyOnce(HistoryEntry.Kind.POSTED);
    }

    @Test
    void makesOneMailWhenPressedTwiceAtTheSameMoment() {
        var version = cases.version(kari, id);

        Stream.of(true, false)
                .parallel()
                .map(sleep -> CompletableFuture.runAsync(() -> press(version, LINE, sleep)))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(mails()).hasSize(1);
        assertThat(message().mailId()).contains(mail().id());
    }

    @Test
    void sendsNoOtherWordsAndToNobodyElseThanWasSeen() {
        var version = cases.version(kari, id);
        cases.save(kari, id, version, Map.of("need", "calm"));

        assertThatExceptionOfType(StaleDraft.class).isThrownBy(() -> press(version, LINE, true));
        assertThatExceptionOfType(StaleDraft.class)
                .isThrownBy(() -> press(cases.version(kari, id), "other@nordlys.example", true));

        assertThat(mails()).isEmpty();
    }

    @Test
    void sendsNothingWithABlank() {
        var blank = cases.begun(kari);
        cases.save(kari, blank, 0, Map.of("need", "calm"));
        id = blank;

        assertThatIllegalStateException().isThrownBy(() -> press(true, clock.instant()));

        assertThat(mails()).isEmpty();
    }

    @Test
    void canBeTakenBackChangedAndSentAgain() {
        press(true, clock.instant());

        takeBack();
        cases.save(kari, id, cases.version(kari, id), Map.of("need", "calm"));
        press(true, clock.instant());

        assertThat(mails()).extracting(Delivery::state).containsExactly(MailState.WAITING, MailState.CANCELLED);
        assertThat(work(() -> outbox.text(mail().id()))).contains("calm");
        assertThat(cases.kinds(kari, id)).contains(HistoryEntry.Kind.TAKEN_BACK);
    }

    @Test
    void movesTheCaseWhenTheMailHasGone() {
        kari = movedTo("Pacific/Kiritimati");
        try (var server = new ScriptedSmtp()) {
            post.useServerAt(server.port());
            press(false, clock.instant());

            var gone = workUntil(MailState.SENT);

            var file = cases.file(kari, id);
            assertThat(file.windDown().stage()).isEqualTo(Stage.SENT);
            assertThat(file.windDown().sentOn()).contains(kari.today(gone.settledAt()));
            assertThat(file.followUps()).isNotEmpty();
            assertThat(message().isSent()).isTrue();
            assertThat(message().isHeld()).isFalse();
            assertThat(message().channel()).isEqualTo(Channel.EMAIL);
            assertThat(cases.kinds(kari, id)).containsOnlyOnce(HistoryEntry.Kind.SENT);
        }
    }

    @Test
    void tellsWhatTheServerSaidAndTriesAgainWhenAsked() {
        try (var server = new ScriptedSmtp(Act.REFUSES_THE_RECIPIENT)) {
            post.useServerAt(server.port());
            press(false, clock.instant());

            workUntil(MailState.FAILED);
            var failed = cases.file(kari, id);
            var asked = due();
            work(() -> sending.hurry(id, message().id(), clock.instant()));
            workUntil(MailState.SENT);

            assertThat(failed.windDown().stage()).isEqualTo(Stage.DRAFT);
            assertThat(failed.events().get(0).kind()).isEqualTo(HistoryEntry.Kind.UNDELIVERED);
            assertThat(failed.events().get(0).note()).isEqualTo("550 5.1.1 No such person here");
            assertThat(asked).extracting(Reminder::href).containsExactly("/wind-downs/" + id);
            assertThat(stage()).isEqualTo(Stage.SENT);
        }
    }

    @Test
    void canBeChangedAfterItFailed() {
        try (var server = new ScriptedSmtp(Act.REFUSES_THE_RECIPIENT)) {
            post.useServerAt(server.port());
            press(false, clock.instant());
            workUntil(MailState.FAILED);

            takeBack();
            cases.save(kari, id, cases.version(kari, id), Map.of("need", "calm"));

            assertThat(cases.open(kari, id).parts().get(1)).contains("calm");
            assertThat(due()).isEmpty();
        }
    }

    @Test
    void isLetGoOfInTheOutboxToo() {
        press(true, clock.instant());

        work(() -> outbox.cancel(mail().id(), clock.instant()));

        assertThat(message().isHeld()).isFalse();
        assertThat(cases.kinds(kari, id)).contains(HistoryEntry.Kind.TAKEN_BACK);
    }

    @Test
    void isTakenBackWhenTheCaseIsCalledOff() {
        press(true, clock.instant());

        work(() -> windDowns.callOff(id, "", cases.today(kari), clock.instant()));

        assertThat(mail().state()).isEqualTo(MailState.CANCELLED);
        assertThat(cases.kinds(kari, id)).contains(HistoryEntry.Kind.TAKEN_BACK);
        assertThat(message().isHeld()).isFalse();
    }

    @Test
    void goesOnWhereItStoodAfterItWasCalledOffWithAMailOnItsWay() {
        press(true, clock.instant());
        var before = cases.file(kari, id).windDown().stage();

        work(() -> windDowns.callOff(id, "", cases.today(kari), clock.instant()));
        work(() -> windDowns.reopen(id, cases.today(kari), clock.instant()));

        assertThat(cases.file(kari, id).windDown().stage()).isEqualTo(before);
    }

    @Test
    void isTakenBackWithTheContactInTheTrash() {
        press(true, clock.instant());
        var contact = cases.file(kari, id).contact().id();

        work(() -> contacts.trash(List.of(contact), clock.instant()));

        assertThat(mail().state()).isEqualTo(MailState.CANCELLED);
        assertThat(cases.kinds(kari, id)).contains(HistoryEntry.Kind.TAKEN_BACK);
    }

    @Test
    void isTakenBackWhenTheCaseGoesForGood() {
        press(true, clock.instant());
        var contact = cases.file(kari, id).contact().id();

        work(() -> windDowns.eraseWith(contact));

        assertThat(mails()).extracting(Delivery::state).containsExactly(MailState.CANCELLED);
    }

    @Test
    void showsWhatTheyReadWhenItWasTakenBackTooLate() {
        press(false, clock.instant());
        var mail = mail();
        takeBack();
        cases.save(kari, id, cases.version(kari, id), Map.of("need", "calm"));

        gone(mail);

        assertThat(stage()).isEqualTo(Stage.SENT);
        assertThat(String.join("\n", message().parts()))
                .contains("changes on the site")
                .doesNotContain("calm");
        assertThat(cases.file(kari, id).messages())
                .filteredOn(message -> message.kind() == Message.Kind.SET_ASIDE)
                .singleElement()
                .satisfies(aside -> assertThat(String.join("\n", aside.parts())).contains("calm"));
    }

    @Test
    void tellsThatItWentEvenInACaseThatWasCalledOff() {
        press(false, clock.instant());
        var mail = mail();
        work(() -> windDowns.callOff(id, "", cases.today(kari), clock.instant()));

        gone(mail);

        assertThat(stage()).isEqualTo(Stage.CALLED_OFF);
        assertThat(message().isSent()).isTrue();
        assertThat(cases.kinds(kari, id).get(0)).isEqualTo(HistoryEntry.Kind.SENT);
    }

    /** As if the server had taken it at the very moment it was taken back. */
    private void gone(Delivery mail) {
        var sent = new Delivery(
                mail.id(),
                mail.purpose(),
                mail.about(),
                mail.messageId(),
                mail.to(),
                mail.subject(),
                MailState.SENT,
                mail.createdAt(),
                mail.dueAt(),
                null,
                1,
                null,
                "250 taken",
                false,
                clock.instant());
        work(() -> transaction.executeWithoutResult(status -> events.publishEvent(new MailSettled(sent))));
    }

    private Account movedTo(String zone) {
        return SignedIn.work(kari, () -> {
            var profile = new Profile(
                    kari.name(),
                    kari.email(),
                    kari.signature(),
                    kari.language(),
                    "",
                    ZoneId.of(zone),
                    "",
                    "",
                    true,
                    Signatory.NOBODY,
                    kari.tone(),
                    true);
            accounts.changeProfile(profile, kari.version());
            return accounts.current();
        });
    }

    private void press(boolean sleep, Instant now) {
        var seen = new Seen(cases.version(kari, id), LINE);
        var message = message().id();
        work(() -> sending.post(id, message, seen, sleep, kari, now));
    }

    private void press(int version, String to, boolean sleep) {
        var message = message().id();
        work(() -> sending.post(id, message, new Seen(version, to), sleep, kari, clock.instant()));
    }

    private void takeBack() {
        var message = message().id();
        work(() -> sending.takeBack(id, message, clock.instant()));
    }

    private void sentByHand(int version) {
        work(() -> windDowns.sent(id, version, cases.today(kari), Channel.LETTER, clock.instant()));
    }

    private Message message() {
        return cases.open(kari, id).message();
    }

    private Stage stage() {
        return cases.file(kari, id).windDown().stage();
    }

    private Delivery mail() {
        return mails().get(0);
    }

    private List<Delivery> mails() {
        return work(() -> outbox.about(List.of(id)));
    }

    private Delivery workUntil(MailState state) {
        return post.workUntil(kari, mail().id(), mail -> mail.state() == state);
    }

    private List<Reminder> due() {
        return work(() -> reminders.due(cases.today(kari), Locale.ENGLISH));
    }

    private <T> T work(Supplier<T> work) {
        return SignedIn.work(kari, work);
    }

    private void work(Runnable work) {
        SignedIn.work(kari, work);
    }
}
