package app.farvel.digest;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.mail.Delivery;
import app.farvel.mail.MailState;
import app.farvel.mail.MailTest;
import app.farvel.mail.Outbox;
import app.farvel.mail.PostOffice;
import app.farvel.reminder.DueThings;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The digest as it arrives, and what its links do. */
@MailTest
class DigestMailTests {

    @RegisterExtension
    static GreenMailExtension mailServer = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withPerMethodLifecycle(false);

    @Autowired
    DigestService digests;

    @Autowired
    DigestRounds rounds;

    @Autowired
    Outbox outbox;

    @Autowired
    PostOffice post;

    @Autowired
    DueThings things;

    @Autowired
    SignedIn accounts;

    @Autowired
    MockMvcTester mvc;

    @Test
    void arrivesAndIsStoppedFromTheMailProgram() throws Exception {
        var kari = accounts.kari();
        things.due(kari.id(), "Ask Line", kari.today(Instant.now()));
        post.forgetJobs();
        post.useServerAt(mailServer.getSmtp().getPort());
        SignedIn.work(
                kari,
                () -> digests.choose(
                        new Timetable(Rhythm.DAILY, MONDAY, 8), Instant.now().minus(Duration.ofDays(2))));

        rounds.run(kari.id(), Instant.now());
        var delivery = SignedIn.work(kari, () -> outbox.page(null)).mails().get(0);
        post.workUntil(kari, delivery.id(), mail -> mail.state() == MailState.SENT);

        var mail = mailServer.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Your day: one thing waits");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(text(mail)).contains("- Ask Line", "http://localhost:8080/digest/stop/");
        assertThat(oneClick(mail)).isEqualTo(200);
        assertThat(SignedIn.work(kari, digests::timetable).isOn()).isFalse();
    }

    @Test
    void isOfNoUseWhenTheNextOneIsDue() {
        var kari = accounts.kari();
        var monday = ZonedDateTime.of(2026, 11, 30, 8, 0, 0, 0, kari.zone());
        var now = monday.toInstant();
        var days = Map.of(Rhythm.DAILY, 1, Rhythm.WEEKLY, 7);

        days.forEach((rhythm, later) -> {
            SignedIn.work(kari, () -> digests.choose(new Timetable(rhythm, MONDAY, 8), now.minusSeconds(60)));

            assertThat(sentNow(kari, now).notAfter())
                    .isEqualTo(monday.plusDays(later).toInstant());
        });
    }

    @Test
    void isOfNoUseADayLaterWhenItWasAskedForJustOnce() {
        var kari = accounts.kari();
        var now = Instant.parse("2026-11-30T07:00:00Z");

        assertThat(sentNow(kari, now).notAfter()).isEqualTo(now.plus(Duration.ofDays(1)));
    }

    private Delivery sentNow(Account kari, Instant now) {
        var id = UUID.randomUUID();
        SignedIn.work(kari, () -> digests.sendNow(id, now));
        return SignedIn.work(kari, () -> outbox.delivery(id));
    }

    /** As a mail program does it: without a page, a cookie or a token of ours. */
    private int oneClick(MimeMessage mail) throws Exception {
        var address = mail.getHeader("List-Unsubscribe", null).replaceAll("[<>\\s]", "");
        return mvc.post()
                .uri(URI.create(address).getPath())
                .param("List-Unsubscribe", "One-Click")
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
    }
}
