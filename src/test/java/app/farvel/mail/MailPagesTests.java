package app.farvel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.mail.ScriptedSmtp.Act;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MailTest
class MailPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Outbox outbox;

    @Autowired
    PostOffice post;

    @Autowired
    SignedIn accounts;

    @BeforeEach
    void startWithNothingToSend() {
        post.forgetJobs();
    }

    @Test
    void tellsTheServerAndTheSender() {
        var page = page(accounts.kari());

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("127.0.0.1:", "Kari Nordmann &lt;farvel@example.com&gt;", "Send me a test mail")
                .doesNotContain("SPRING_MAIL_PASSWORD");
    }

    @Test
    void sendsATestMailAndShowsWhatBecameOfIt() {
        try (var server = new ScriptedSmtp(Act.REFUSES_THE_RECIPIENT)) {
            var ola = accounts.ola();
            post.useServerAt(server.port());

            var answer = post(ola, "/settings/mail/test");
            var waiting = page(ola);
            post.workUntil(ola, only(ola).id(), Delivery::isFailed);
            var failed = page(ola);

            assertThat(answer).hasRedirectedUrl("/settings/mail");
            assertThat(waiting).bodyText().contains("På vei.", "hx-trigger=\"every 3s\"");
            assertThat(failed)
                    .bodyText()
                    .contains("E-posttjeneren avviste den.", "550 5.1.1 No such person here", "Send på nytt")
                    .doesNotContain("every 3s");
        }
    }

    @Test
    void sendsAgainWhatFailed() {
        try (var server = new ScriptedSmtp(Act.REFUSES_THE_RECIPIENT)) {
            var kari = accounts.kari();
            post.useServerAt(server.port());
            post(kari, "/settings/mail/test");
            var id = only(kari).id();
            post.workUntil(kari, id, Delivery::isFailed);

            post(kari, "/settings/mail/" + id + "/resend");
            post.workUntil(kari, id, mail -> mail.state() == MailState.SENT);

            assertThat(page(kari)).bodyText().contains("Sent ").doesNotContain("Given up");
            assertThat(server.mails()).hasSize(1);
        }
    }

    @Test
    void takesBackWhatHasNotGone() {
        var kari = accounts.kari();
        post(kari, "/settings/mail/test");
        var id = only(kari).id();

        post(kari, "/settings/mail/" + id + "/cancel");
        var late = post(kari, "/settings/mail/" + id + "/resend");

        assertThat(page(kari)).bodyText().contains("Taken back");
        assertThat(late).hasRedirectedUrl("/settings/mail").flash().containsEntry("notice", "mail.tooLate");
    }

    private Delivery only(Account account) {
        var mails = SignedIn.work(account, () -> outbox.page(null)).mails();
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private MvcTestResult page(Account account) {
        return mvc.get().uri("/settings/mail").with(SignedIn.as(account)).exchange();
    }

    private MvcTestResult post(Account account, String path) {
        return mvc.post().uri(path).with(SignedIn.as(account)).with(csrf()).exchange();
    }
}
