package app.farvel.winddown.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.mail.Delivery;
import app.farvel.mail.MailState;
import app.farvel.mail.MailTest;
import app.farvel.mail.Outbox;
import app.farvel.mail.PostOffice;
import app.farvel.mail.ScriptedSmtp;
import app.farvel.mail.ScriptedSmtp.Act;
import app.farvel.script.Channel;
import app.farvel.shared.Tone;
import app.farvel.winddown.Cases;
import app.farvel.winddown.DraftChange;
import app.farvel.winddown.DraftService;
import app.farvel.winddown.Message;
import app.farvel.winddown.Stage;
import app.farvel.winddown.WindDownService;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MailTest
class SendingPagesTests {

    @RegisterExtension
    static GreenMailExtension mailServer = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withPerMethodLifecycle(false);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    DraftService drafts;

    @Autowired
    WindDownService windDowns;

    @Autowired
    Outbox outbox;

    @Autowired
    PostOffice post;

    @Autowired
    Clock clock;

    private Account kari;
    private UUID id;

    @BeforeEach
    void kariHasWrittenToLine() throws Exception {
        mailServer.purgeEmailFromAllMailboxes();
        post.forgetJobs();
        post.useServerAt(mailServer.getSmtp().getPort());
        kari = accounts.kari();
        id = cases.written(kari);
    }

    @Test
    void proposesTheMorningAndOffersNow() {
        var page = get("/message/review");

        assertThat(page).bodyText().contains("To line@nordlys.example", " at 08:00", "Send now", "I have sent it");
        assertThat(primary(page)).isEqualTo("morning");
    }

    @Test
    void proposesNowToWhoDoesNotSleepOnIt() {
        settings("tone", "warm");

        var page = get("/message/review");

        assertThat(page).bodyText().contains(" at 08:00", "Send now");
        assertThat(primary(page)).isEqualTo("now");
    }

    /** The one button that stands out. */
    private static String primary(MvcTestResult page) {
        var body = body(page);
        var button = body.substring(body.indexOf("btn btn-primary", body.indexOf("<main")));
        assertThat(button.substring("btn btn-primary".length())).doesNotContain("btn-primary");
        return button.replaceAll("(?s).*?value=\"(\\w+)\".*", "$1");
    }

    @Test
    void offersItForEmailAlone() {
        var change =
                new DraftChange(cases.version(kari, id), Locale.ENGLISH, Tone.WARM, Channel.TEXT, Cases.ANSWERS, null);
        SignedIn.work(kari, () -> drafts.save(id, change, kari, cases.today(kari), clock.instant()));

        assertThat(get("/message/review")).bodyText().doesNotContain("Send now", "mail server");
        assertThat(send("now")).hasRedirectedUrl(reviewPage());
        assertThat(mails()).isEmpty();
    }

    @Test
    void offersItOnceNoBlankIsLeft() {
        id = cases.begun(kari);
        cases.save(kari, id, 0, Map.of("need", "calm"));

        assertThat(get("/message/review")).bodyText().doesNotContain("Send now");
        assertThat(send("now")).hasRedirectedUrl(reviewPage());
        assertThat(mails()).isEmpty();
    }

    @Test
    void showsTheWaitingMailAndLetsItBeTakenBack() {
        assertThat(send("morning")).hasRedirectedUrl("/wind-downs/" + id);

        var page = get("");
        var review = get("/message/review");
        assertThat(page)
                .bodyText()
                .contains("Goes ", " at 08:00, to line@nordlys.example.", "Take it back", "lies in the outbox")
                .doesNotContain("Say what only you can say");
        assertThat(review)
                .bodyText()
                .contains("In the outbox", "Send now", "Take it back", "Copy")
                .doesNotContain("I have sent it", "mailto:line", ".eml", "Back to writing");
        assertThat(get("/message")).hasRedirectedUrl(reviewPage());

        assertThat(post(messagePath() + "/mail/back")).hasRedirectedUrl(reviewPage());
        assertThat(get("/message/review")).bodyText().contains("I have sent it", "Send now");
        assertThat(get("")).bodyText().contains("Taken back ", "The mail was taken back");
    }

    @Test
    void revokesNoLinkThatWaitsInTheMail() throws Exception {
        send("morning");

        assertThat(post("/plan/links/revoked")).hasRedirectedUrl("/wind-downs/" + id);
        post(messagePath() + "/mail/now");
        workUntil(MailState.SENT);

        var link = Pattern.compile("/plan/[\\w-]{22}").matcher(text((Multipart) only().getContent(), 0));
        assertThat(link.find()).isTrue();
        assertThat(mvc.get().uri(link.group())).hasStatusOk();
    }

    @Test
    void sendsTheSameWordsAsPlainTextAndPage() throws Exception {
        assertThat(send("now")).hasRedirectedUrl(reviewPage());
        assertThat(get("/message/review")).bodyText().contains("On its way to line@nordlys.example.", "every 3s");
        workUntil(MailState.SENT);

        var mail = only();
        var parts = (Multipart) mail.getContent();
        assertThat(mail.getSubject()).isEqualTo(message().subject());
        assertThat(mail.getReplyTo()[0].toString()).contains(kari.email());
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        var sent = text(parts, 0).replaceAll("/plan/[\\w-]{22}", "/plan/…");
        assertThat(sent).isEqualTo(String.join("\n\n", message().parts()));
        assertThat(text(parts, 1)).contains("<html lang=\"en\">", ">Dear Line,</p>", "the new shop front");
        assertThat(get("")).bodyText().contains("Sent ", " to line@nordlys.example.", "What did they say?");
        assertThat(get("/message/review")).hasRedirectedUrl(messagePage());
        assertThat(get(messagePath())).bodyText().contains("The message you sent", "to line@nordlys.example.");
    }

    @Test
    void sendsAtOnceAfterAll() throws Exception {
        send("morning");

        post(messagePath() + "/mail/now");
        workUntil(MailState.SENT);

        assertThat(only().getSubject()).isEqualTo(message().subject());
    }

    @Test
    void tellsTheServersWordsAndTheWaysOn() {
        try (var server = new ScriptedSmtp(Act.REFUSES_THE_RECIPIENT)) {
            post.useServerAt(server.port());
            send("now");
            workUntil(MailState.FAILED);

            assertThat(get(""))
                    .bodyText()
                    .contains("Did not get through to line@nordlys.example.", "550 5.1.1 No such person here")
                    .contains("The mail server refused it.", "Try again", "Take it back and change it");
            assertThat(visit("/settings/mail")).bodyText().contains("href=\"/wind-downs/" + id + "\"");
        }
    }

    @Test
    void triesAgainLaterInSightOfTheCase() {
        try (var server = new ScriptedSmtp(Act.ASKS_TO_COME_LATER)) {
            post.useServerAt(server.port());
            send("now");
            post.workUntil(kari, mails().get(0).id(), Delivery::isRetried);

            assertThat(get(""))
                    .bodyText()
                    .contains("Has not got through to line@nordlys.example yet. Next try", "450 4.2.0 Greylisted");
        }
    }

    @Test
    void tellsThatCallingOffTakesTheMailBack() {
        send("morning");

        assertThat(post("/called-off")).flash().containsEntry("notice", "winddown.called-off.mail");
        assertThat(mails()).extracting(Delivery::state).containsExactly(MailState.CANCELLED);
    }

    @Test
    void tellsTheOtherTabThatTheWordsChanged() {
        var seen = cases.version(kari, id);
        cases.save(kari, id, seen, Map.of("need", "calm"));

        var late = send("now", seen);

        assertThat(late).flash().containsEntry("notice", "winddown.changed-meanwhile");
        assertThat(mails()).isEmpty();
    }

    @Test
    void sendsTheFormalNoticeAtOnceAndInTheSameThread() throws Exception {
        send("now");
        workUntil(MailState.SENT);
        var first = only().getMessageID();
        mailServer.purgeEmailFromAllMailboxes();
        var notice = notice("email");

        var page = get(path(notice));
        var answer = post(
                path(notice) + "/mail",
                "version",
                String.valueOf(notice.version()),
                "to",
                "line@nordlys.example",
                "_when",
                "morning");
        workUntil(MailState.SENT);

        assertThat(page).bodyText().contains("Send now").doesNotContain("08:00");
        assertThat(answer).hasRedirectedUrl("/wind-downs/" + id + path(notice));
        assertThat(only().getHeader("In-Reply-To", null)).isEqualTo(first);
        assertThat(text((Multipart) only().getContent(), 0)).contains("The agreement ends on 26 February 2030");
        assertThat(formal().isSent()).isTrue();
        assertThat(cases.file(kari, id).windDown().stage()).isEqualTo(Stage.SENT);
    }

    @Test
    void sendsNoFormalNoticeByMailThatMustBeALetter() {
        var notice = notice("letter");

        assertThat(get(path(notice))).bodyText().doesNotContain("Send now");
    }

    @Test
    void holdsTheFormalNoticeInItsMail() {
        var notice = notice("email");
        post(
                path(notice) + "/mail",
                "version",
                String.valueOf(notice.version()),
                "to",
                "line@nordlys.example",
                "_when",
                "now");

        assertThat(get("/notice")).hasRedirectedUrl("/wind-downs/" + id + path(notice));
        assertThat(get(path(notice)))
                .bodyText()
                .contains("On its way", "Take it back")
                .doesNotContain("Change it");
    }

    private Message notice(String channel) {
        post(
                "/notice",
                "version",
                "-1",
                "language",
                "en",
                "channel",
                channel,
                "agreement",
                "Design framework",
                "noticeDay",
                cases.today(kari).toString(),
                "effectDate",
                "2030-02-26",
                "recipient",
                "Line Nygård",
                "sender",
                "Kari Nordmann");
        return formal();
    }

    private Message formal() {
        return cases.file(kari, id).messages().stream()
                .filter(message -> message.kind() == Message.Kind.FORMAL_NOTICE)
                .findFirst()
                .orElseThrow();
    }

    private static String path(Message message) {
        return "/messages/" + message.id();
    }

    private String messagePath() {
        return path(message());
    }

    private String messagePage() {
        return "/wind-downs/" + id + messagePath();
    }

    private String reviewPage() {
        return "/wind-downs/" + id + "/message/review";
    }

    private Message message() {
        return cases.open(kari, id).message();
    }

    private MvcTestResult send(String when) {
        return send(when, message().version());
    }

    private MvcTestResult send(String when, int version) {
        return post(
                messagePath() + "/mail",
                "version",
                String.valueOf(version),
                "to",
                "line@nordlys.example",
                "_when",
                when);
    }

    private List<Delivery> mails() {
        return SignedIn.work(kari, () -> outbox.about(List.of(id)));
    }

    private void workUntil(MailState state) {
        post.workUntil(kari, mails().get(0).id(), mail -> mail.state() == state);
    }

    private static MimeMessage only() {
        var mails = mailServer.getReceivedMessages();
        assertThat(mails).hasSize(1);
        return mails[0];
    }

    private static String text(Multipart parts, int at) throws Exception {
        return parts.getBodyPart(at)
                .getContent()
                .toString()
                .replace("\r\n", "\n")
                .strip();
    }

    private void settings(String... params) {
        var request = mvc.post()
                .uri("/settings")
                .with(SignedIn.as(kari))
                .with(csrf())
                .param("name", kari.name())
                .param("email", kari.email())
                .param("signature", kari.signature())
                .param("language", "en")
                .param("zone", "Europe/Oslo")
                .param("country", "NO")
                .param("version", "0");
        for (var i = 0; i < params.length; i += 2) request.param(params[i], params[i + 1]);
        assertThat(request.exchange()).hasRedirectedUrl("/settings");
    }

    private MvcTestResult get(String path) {
        return visit("/wind-downs/" + id + path);
    }

    private MvcTestResult visit(String address) {
        return mvc.get().uri(address).with(SignedIn.as(kari)).exchange();
    }

    private MvcTestResult post(String path, String... params) {
        var request = mvc.post()
                .uri("/wind-downs/" + id + path)
                .with(SignedIn.as(kari))
                .with(csrf());
        for (var i = 0; i < params.length; i += 2) request.param(params[i], params[i + 1]);
        return request.exchange();
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
