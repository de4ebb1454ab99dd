package app.farvel.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.mail.Mails;
import app.farvel.shared.ApplicationTest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Mail that did not get through is a task, not silence. */
@ApplicationTest
class MailRemindersTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReminderService reminders;

    @Autowired
    Mails mails;

    @Autowired
    SignedIn accounts;

    @Autowired
    Clock clock;

    @Test
    void bringsUpMailThatFailed() {
        var kari = accounts.kari();

        mails.failed(kari, "Takk for samarbeidet");

        assertThat(due(kari))
                .singleElement()
                .extracting(Reminder::title, Reminder::href)
                .containsExactly("A mail to Line Nygård did not get through", "/settings/mail");
        assertThat(due(accounts.ola())).isEmpty();
    }

    @Test
    void isSettledWhenThePersonLetsItBe() {
        var kari = accounts.kari();
        var id = mails.failed(kari, "Takk");

        mvc.post()
                .uri("/settings/mail/" + id + "/cancel")
                .with(SignedIn.as(kari))
                .with(csrf())
                .exchange();

        assertThat(due(kari)).isEmpty();
    }

    private List<Reminder> due(Account account) {
        return SignedIn.work(account, () -> reminders.due(account.today(clock.instant()), Locale.ENGLISH));
    }
}
