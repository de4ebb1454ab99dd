package app.farvel.mail;

import static app.farvel.mail.PostOffice.toLine;
import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.SignedIn;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** What arrives at a real mail server. */
@MailTest
class SendingTests {

    @RegisterExtension
    static GreenMailExtension mailServer = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withPerMethodLifecycle(false);

    @Autowired
    OutboxRepository entries;

    @Autowired
    MailAttachmentRepository attachments;

    @Autowired
    PostOffice post;

    @Autowired
    MailPages pages;

    @Autowired
    SignedIn accounts;

    @BeforeEach
    void takeTheServer() throws Exception {
        mailServer.purgeEmailFromAllMailboxes();
        post.forgetJobs();
        post.useServerAt(mailServer.getSmtp().getPort());
    }

    @Test
    void sendsPlainTextInTheNameOfTheAccount() throws Exception {
        var kari = accounts.register("Kåre Ødegård", Locale.forLanguageTag("nb"));

        var id = post.enqueue(kari, toLine("Takk for samarbeidet, hilsen Kåre Ødegård på vegne av oss alle sammen"));
        var delivery = post.workUntil(kari, id, mail -> mail.state() == MailState.SENT);

        var mail = only();
        var from = (InternetAddress) mail.getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo("Kåre Ødegård");
        assertThat(from.getAddress()).isEqualTo("farvel@example.com");
        assertThat(mail.getReplyTo()[0].toString()).contains(kari.email());
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("Line Nygård");
        assertThat(mail.getSubject())
                .isEqualTo("Takk for samarbeidet, hilsen Kåre Ødegård på vegne av oss alle sammen");
        assertThat(mail.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
        assertThat(mail.getContent()).asString().startsWith("Kjære Line,\r\n\r\ntakk");
        assertThat(mail.getMessageID()).isEqualTo(delivery.messageId()).isEqualTo("<" + id + "@example.com>");
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
        assertThat(post.hasJob(id)).isFalse();
    }

    @Test
    void sendsEveryKindOfPart() throws Exception {
        var kari = accounts.kari();
        var ics = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Kaffe på Fløyen\r\nEND:VCALENDAR\r\n";
        var mail = toLine("Kaffe")
                .html(pages.letter(
                        "Coffee",
                        MailBody.of("Kaffe på fredag?\nHilsen <Kari>\n\nhttps://kaffe.example/a?b=1&c=2."),
                        Locale.ENGLISH))
                .calendar("REQUEST", ics)
                .attach(new Attachment("Oppsigelse på ære.pdf", "application/pdf", new byte[] {1, 2, 3}));

        post.workUntil(kari, post.enqueue(kari, mail), sent -> sent.state() == MailState.SENT);

        var mixed = (Multipart) only().getContent();
        var alternative = (Multipart) mixed.getBodyPart(0).getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(alternative.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(text(alternative.getBodyPart(1)))
                .containsPattern("<p [^>]*>Kaffe på fredag\\?<br>\\s*Hilsen &lt;Kari&gt;</p>")
                .contains("href=\"https://kaffe.example/a?b=1&amp;c=2\"");
        assertThat(alternative.getBodyPart(2).getContentType()).contains("text/calendar", "method=REQUEST", "UTF-8");
        assertThat(text(alternative.getBodyPart(2))).isEqualTo(ics);
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
        assertThat(text(mixed.getBodyPart(1))).isEqualTo(ics);
        assertThat(mixed.getBodyPart(2).getFileName()).isEqualTo("Oppsigelse på ære.pdf");
        assertThat(mixed.getBodyPart(2).getInputStream().readAllBytes()).containsExactly(1, 2, 3);
        assertThat(SignedIn.work(kari, () -> attachments.of(mail.id))).isEmpty();
    }

    @Test
    void sendsTheHeadersOfThreadsAndLists() throws Exception {
        var kari = accounts.kari();
        var mail = toLine("Svar")
                .inReplyTo("<b@nordlys.example>", List.of("<a@nordlys.example>"))
                .unsubscribe(URI.create("https://farvel.example/rsvp/t0ken/stop"))
                .automatic();

        post.workUntil(kari, post.enqueue(kari, mail), sent -> sent.state() == MailState.SENT);

        var sent = only();
        assertThat(sent.getHeader("In-Reply-To", null)).isEqualTo("<b@nordlys.example>");
        assertThat(sent.getHeader("References", null).split("\\s+"))
                .containsExactly("<a@nordlys.example>", "<b@nordlys.example>");
        assertThat(sent.getHeader("List-Unsubscribe", null)).isEqualTo("<https://farvel.example/rsvp/t0ken/stop>");
        assertThat(sent.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(sent.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    }

    @Test
    void foldsLineBreaksInASubjectAway() throws Exception {
        var kari = accounts.kari();

        var id = post.enqueue(kari, toLine("Takk\r\nBcc: alle@nordlys.example"));
        post.workUntil(kari, id, sent -> sent.state() == MailState.SENT);

        assertThat(only().getSubject()).isEqualTo("Takk Bcc: alle@nordlys.example");
        assertThat(only().getHeader("Bcc")).isNull();
    }

    @Test
    void forgetsTheSecretsOfWhatIsSent() throws Exception {
        var kari = accounts.kari();
        var secret = "k3WfH7zq" + UUID.randomUUID().toString().replace("-", "");
        var link = "https://farvel.example/rsvp/" + secret;
        var folded = "BEGIN:VCALENDAR\r\nURL:https://farvel.example/rsvp/" + secret.substring(0, 9) + "\r\n "
                + secret.substring(9) + "\r\nEND:VCALENDAR\r\n";
        var mail = new OutgoingMail("note", null, PostOffice.line(), "Kaffe", "Svar her: " + link)
                .html(pages.letter("Coffee", MailBody.of("Svar her: " + link), Locale.ENGLISH))
                .calendar("REQUEST", folded)
                .unsubscribe(URI.create(link + "/stop"))
                .secret(secret);

        post.workUntil(kari, post.enqueue(kari, mail), sent -> sent.state() == MailState.SENT);

        var stored = SignedIn.work(kari, () -> entries.findById(mail.id)).orElseThrow();
        assertThat(text(((Multipart)
                                ((Multipart) only().getContent()).getBodyPart(0).getContent())
                        .getBodyPart(0)))
                .contains(link);
        assertThat(stored.body()).isEqualTo("Svar her: https://farvel.example/rsvp/…");
        assertThat(stored.html()).contains("rsvp/…").doesNotContain(secret);
        assertThat(stored.calendar()).contains("rsvp/…").doesNotContain(secret.substring(9));
        assertThat(stored.unsubscribe()).doesNotContain(secret);
    }

    @Test
    void waitsForItsTime() {
        var kari = accounts.kari();
        var late = post.enqueue(
                kari, toLine("I morgen").notBefore(java.time.Instant.now().plusSeconds(3600)));
        var now = post.enqueue(kari, toLine("Nå"));

        post.workUntil(kari, now, sent -> sent.state() == MailState.SENT);

        assertThat(post.delivery(kari, late).tries()).isZero();
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
    }

    @Test
    void doesNotSendWhatWasTakenBack() {
        var kari = accounts.kari();
        var id = post.enqueue(kari, toLine("Nei"));

        post.cancel(kari, id);
        post.workUntil(kari, id, mail -> mail.state() == MailState.CANCELLED);

        assertThat(mailServer.getReceivedMessages()).isEmpty();
    }

    private static MimeMessage only() {
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        return mailServer.getReceivedMessages()[0];
    }

    private static String text(BodyPart part) throws IOException, MessagingException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
