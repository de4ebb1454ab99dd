package app.farvel.mail;

import static app.farvel.mail.PostOffice.toLine;
import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.mail.ScriptedSmtp.Act;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mail servers as they are on a bad day, and an application that is killed. */
@MailTest
class SendingTroubleTests {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (<.+>)$");

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxLedger ledger;

    @Autowired
    PostOffice post;

    @Autowired
    SignedIn accounts;

    @Autowired
    Clock clock;

    @BeforeEach
    void startWithNothingToSend() {
        post.forgetJobs();
    }

    @Test
    void triesAgainLaterWhenNobodyAnswers() {
        var kari = accounts.kari();
        post.useServerAt(1);

        var tried = post.workUntil(kari, post.enqueue(kari, toLine("Hei")), Delivery::isRetried);

        assertThat(tried.trouble()).isEqualTo(DeliveryProblem.UNREACHABLE);
        assertThat(tried.words()).contains("Couldn't connect");
        assertThat(tried.dueAt())
                .isBetween(clock.instant().plusSeconds(30), clock.instant().plusSeconds(61));
        assertThat(post.hasJob(tried.id())).isTrue();
    }

    @Test
    void givesASilentServerUpAfterAWhile() {
        try (var server = new ScriptedSmtp(Act.SAYS_NOTHING)) {
            var kari = accounts.kari();
            post.useServerAt(server.port());

            var tried = post.workUntil(kari, post.enqueue(kari, toLine("Hei")), Delivery::isRetried);

            assertThat(tried.trouble()).isEqualTo(DeliveryProblem.UNREACHABLE);
        }
    }

    @Test
    void comesBackWhenAskedToComeLater() {
        try (var server = new ScriptedSmtp(Act.ASKS_TO_COME_LATER)) {
            var kari = accounts.kari();
            post.useServerAt(server.port());
            var id = post.enqueue(kari, toLine("Hei"));

            var tried = post.workUntil(kari, id, Delivery::isRetried);
            post.resend(kari, id);
            var sent = post.workUntil(kari, id, mail -> mail.state() == MailState.SENT);

            assertThat(tried.trouble()).isEqualTo(DeliveryProblem.LATER);
            assertThat(tried.words()).isEqualTo("450 4.2.0 Greylisted, come back");
            assertThat(sent.trouble()).isNull();
            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void takesNoForAnAnswer() {
        try (var server = new ScriptedSmtp(Act.REFUSES_THE_RECIPIENT)) {
            var kari = accounts.kari();
            post.useServerAt(server.port());
            var id = post.enqueue(kari, toLine("Hei"));

            var failed = post.workUntil(kari, id, Delivery::isFailed);

            assertThat(failed.trouble()).isEqualTo(DeliveryProblem.REFUSED);
            assertThat(failed.words()).isEqualTo("550 5.1.1 No such person here");
            assertThat(SignedIn.work(kari, () -> outbox.failed(clock.instant(), 10)))
                    .extracting(Delivery::id)
                    .containsExactly(id);
        }
    }

    @Test
    void sendsWhatFailedWhenAPersonAsks() {
        try (var server = new ScriptedSmtp(Act.REFUSES_THE_RECIPIENT)) {
            var kari = accounts.kari();
            post.useServerAt(server.port());
            var id = post.enqueue(kari, toLine("Hei"));
            post.workUntil(kari, id, Delivery::isFailed);

            post.resend(kari, id);
            post.workUntil(kari, id, mail -> mail.state() == MailState.SENT);

            assertThat(server.mails()).hasSize(1);
            assertThat(SignedIn.work(kari, () -> outbox.failed(clock.instant(), 10)))
                    .isEmpty();
        }
    }

    @Test
    void repeatsOnceAndAsTheSameMessageWhenTheLineBreaksAfterTheDot() {
        try (var server = new ScriptedSmtp(Act.HANGS_UP_AFTER_THE_DOT, Act.HANGS_UP_AFTER_THE_DOT)) {
            var kari = accounts.kari();
            post.useServerAt(server.port());
            var id = post.enqueue(kari, toLine("Hei"));

            var tried = post.workUntil(kari, id, Delivery::isRetried);
            post.resend(kari, id);
            var failed = post.workUntil(kari, id, Delivery::isFailed);

            assertThat(tried.trouble()).isEqualTo(DeliveryProblem.UNCLEAR);
            assertThat(failed.trouble()).isEqualTo(DeliveryProblem.UNCLEAR);
            assertThat(server.mails()).hasSize(2);
            assertThat(messageIds(server)).containsExactly(failed.messageId());
        }
    }

    @Test
    void sendsOnceWhatTheServerThinksOver() {
        try (var server = new ScriptedSmtp(Act.THINKS_AFTER_THE_DOT)) {
            var kari = accounts.kari();
            post.useServerAt(server.port());

            var id = post.enqueue(kari, toLine("Hei"));
            var sent = post.workUntil(kari, id, mail -> mail.state() == MailState.SENT);

            assertThat(sent.tries()).isEqualTo(1);
            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void doesNotKnowWhetherWhatWasNeverAnsweredHasArrived() {
        try (var server = new ScriptedSmtp(Act.STALLS_AFTER_THE_DOT)) {
            var kari = accounts.kari();
            post.useServerAt(server.port());

            var id = post.enqueue(kari, toLine("Hei"));
            var tried = post.workUntil(kari, id, Delivery::isRetried);

            assertThat(tried.trouble()).isEqualTo(DeliveryProblem.UNCLEAR);
            assertThat(tried.stateWord()).isEqualTo("repeated");
        }
    }

    @Test
    void knowsThatWhatStalledBeforeItsEndHasNotArrived() {
        try (var server = new ScriptedSmtp(Act.STALLS_AT_THE_RECIPIENT, Act.HANGS_UP_BEFORE_THE_DOT)) {
            var kari = accounts.kari();
            post.useServerAt(server.port());
            var id = post.enqueue(kari, PostOffice.toLine("Hei", "Takk. ".repeat(2_000_000)));

            var stalled = post.workUntil(kari, id, Delivery::isRetried);
            post.resend(kari, id);
            var cutOff = post.workUntil(kari, id, mail -> mail.tries() == 2);

            assertThat(stalled.trouble()).isEqualTo(DeliveryProblem.UNREACHABLE);
            assertThat(cutOff.trouble()).isEqualTo(DeliveryProblem.UNREACHABLE);
            assertThat(cutOff.mayHaveArrived()).isFalse();
        }
    }

    @Test
    void sendsOtherMailWhileAServerThinksOneOver() {
        try (var server = new ScriptedSmtp(Act.STALLS_AFTER_THE_DOT)) {
            var kari = accounts.kari();
            post.useServerAt(server.port());
            var stuck = post.enqueue(kari, toLine("Hei"));
            var instance = post.instance("one");
            instance.start();
            while (server.mails().isEmpty()) PostOffice.pause();

            var other = post.enqueue(kari, toLine("Hei igjen"));
            post.await(kari, other, mail -> mail.state() == MailState.SENT);

            assertThat(post.delivery(kari, stuck).stateWord()).isEqualTo("waiting");
            instance.stop();
        }
    }

    @Test
    void leavesThreadsForOtherWorkWhenAServerAnswersNobody() {
        var stalls = Collections.nCopies(20, Act.STALLS_AFTER_THE_DOT).toArray(Act[]::new);
        try (var server = new ScriptedSmtp(stalls)) {
            var kari = accounts.kari();
            post.useServerAt(server.port());
            var done = new CountDownLatch(1);
            var work = Tasks.oneTime("other-work").execute((job, context) -> done.countDown());
            for (var n = 0; n < 12; n++) post.enqueue(kari, toLine("Hei"));
            var instance = post.instanceWith(work, 8);
            instance.start();
            while (server.mails().size() < 6) PostOffice.pause();

            instance.schedule(work.instance("now"), clock.instant());

            assertThat(await(done)).isTrue();
            assertThat(server.mails()).hasSize(6);
            instance.stop();
        }
    }

    private static boolean await(CountDownLatch done) {
        try {
            return done.await(4, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void stopsSoonThoughAServerHasNotAnswered() {
        try (var server = new ScriptedSmtp(Act.STALLS_AFTER_THE_DOT)) {
            var kari = accounts.kari();
            post.useServerAt(server.port());
            post.enqueue(kari, toLine("Hei"));
            var instance = post.instance("one");
            instance.start();
            while (server.mails().isEmpty()) PostOffice.pause();
            var begun = System.nanoTime();

            instance.stop();

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));
        }
    }

    @Test
    void sendsNothingThatWouldComeTooLate() {
        try (var server = new ScriptedSmtp()) {
            var kari = accounts.kari();
            post.useServerAt(server.port());
            var late = toLine("I morgen").notAfter(clock.instant());
            var inTime = toLine("I morgen").notAfter(clock.instant().plusSeconds(600));

            var lateId = post.enqueue(kari, late);
            var id = post.enqueue(kari, inTime);
            var expired = post.workUntil(kari, lateId, mail -> !mail.isWaiting());
            post.workUntil(kari, id, mail -> mail.state() == MailState.SENT);

            assertThat(expired.state()).isEqualTo(MailState.EXPIRED);
            assertThat(post.hasJob(lateId)).isFalse();
            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void asksNobodyAboutMailThatIsOfNoUseAnyMore() {
        try (var server = new ScriptedSmtp(Act.REFUSES_THE_RECIPIENT)) {
            var kari = accounts.kari();
            post.useServerAt(server.port());
            var end = clock.instant().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
            var id = post.enqueue(kari, toLine("I morgen").notAfter(end));
            post.workUntil(kari, id, Delivery::isFailed);

            assertThat(failed(kari, end.minusSeconds(1)))
                    .extracting(Delivery::id)
                    .containsExactly(id);
            assertThat(failed(kari, end)).isEmpty();
        }
    }

    private List<Delivery> failed(Account account, Instant now) {
        return SignedIn.work(account, () -> outbox.failed(now, 10));
    }

    @Test
    void isContentWhenTheServerHangsUpAfterTakingIt() {
        try (var server = new ScriptedSmtp(Act.HANGS_UP_AFTER_TAKING)) {
            var kari = accounts.kari();
            post.useServerAt(server.port());

            var id = post.enqueue(kari, toLine("Hei"));
            post.workUntil(kari, id, mail -> mail.state() == MailState.SENT);

            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void sendsAfterARestartWhatWasLeft() {
        try (var server = new ScriptedSmtp()) {
            var kari = accounts.kari();
            post.useServerAt(server.port());
            var id = post.enqueue(kari, toLine("Hei"));
            post.abandonJob(id);

            post.workUntil(kari, id, mail -> mail.state() == MailState.SENT);

            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void repeatsOnceWhatItWasSendingWhenKilled() {
        try (var server = new ScriptedSmtp()) {
            var kari = accounts.kari();
            post.useServerAt(server.port());
            var once = killedWhileSending(kari, 1);
            var twice = killedWhileSending(kari, 2);

            post.workUntil(kari, once, mail -> mail.state() == MailState.SENT);
            var failed = post.workUntil(kari, twice, Delivery::isFailed);

            assertThat(failed.trouble()).isEqualTo(DeliveryProblem.UNCLEAR);
            assertThat(server.mails()).hasSize(1);
        }
    }

    private UUID killedWhileSending(Account kari, int times) {
        var id = post.enqueue(kari, toLine("Hei"));
        for (var n = 0; n < times; n++)
            SignedIn.work(
                    kari,
                    () -> ledger.begin(
                            ledger.find(id, clock.instant()).orElseThrow().entry()));
        post.abandonJob(id);
        return id;
    }

    @Test
    void sendsNothingTwiceFromTwoInstances() {
        try (var server = new ScriptedSmtp()) {
            var kari = accounts.kari();
            post.useServerAt(server.port());
            var first = post.instance("first");
            var second = post.instance("second");
            var ids = new ArrayList<UUID>();
            first.start();
            second.start();

            for (var n = 0; n < 40; n++) ids.add(post.enqueue(kari, toLine("Hei " + n)));
            for (var id : ids) post.await(kari, id, mail -> mail.state() == MailState.SENT);
            first.stop();
            second.stop();

            assertThat(server.mails()).hasSize(40);
            assertThat(messageIds(server)).hasSize(40);
        }
    }

    @Test
    void sendsMailOfTheSameIdForTwoAccounts() {
        try (var server = new ScriptedSmtp()) {
            var kari = accounts.kari();
            var ola = accounts.ola();
            var id = UUID.randomUUID();
            post.useServerAt(server.port());

            post.enqueue(kari, toLine("Hei").id(id));
            post.enqueue(ola, toLine("Hei").id(id));
            post.workUntil(kari, id, mail -> mail.state() == MailState.SENT);
            post.workUntil(ola, id, mail -> mail.state() == MailState.SENT);

            assertThat(server.mails()).hasSize(2);
        }
    }

    @Test
    void keepsASecretOutOfTheServersWords() {
        assertThat(Redaction.of("550 bad link https://x.example/t0ken-1\r\nin line 2", List.of("t0ken-1")))
                .isEqualTo("550 bad link https://x.example/… in line 2");
        assertThat(Redaction.of("x".repeat(1000), List.of())).hasSize(300);
    }

    private static HashSet<String> messageIds(ScriptedSmtp server) {
        var ids = new HashSet<String>();
        for (var mail : server.mails()) MESSAGE_ID.matcher(mail).results().forEach(found -> ids.add(found.group(1)));
        return ids;
    }
}
