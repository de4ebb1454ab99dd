package app.farvel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.SignedIn;
import app.farvel.shared.ApplicationTest;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Everything works without a mail server; nothing is offered that would need one. */
@ApplicationTest
class WithoutServerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Outbox outbox;

    @Autowired
    SignedIn accounts;

    @Autowired
    Clock clock;

    @Test
    void takesNoMail() {
        var kari = accounts.kari();

        assertThat(outbox.isConfigured()).isFalse();
        assertThatThrownBy(() -> SignedIn.work(kari, () -> outbox.enqueue(PostOffice.toLine("Hei"), clock.instant())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsHowToSetOneUp() {
        var kari = accounts.kari();

        var page = mvc.get().uri("/settings/mail").with(SignedIn.as(kari)).exchange();
        var test = mvc.post()
                .uri("/settings/mail/test")
                .with(SignedIn.as(kari))
                .with(csrf())
                .exchange();

        assertThat(page).hasStatusOk().bodyText().contains("SPRING_MAIL_HOST").doesNotContain("/settings/mail/test");
        assertThat(test).hasRedirectedUrl("/settings/mail");
    }
}
