package app.farvel.digest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.digest.DigestService;
import app.farvel.digest.Rhythm;
import app.farvel.digest.Timetable;
import app.farvel.mail.MailTest;
import app.farvel.mail.Outbox;
import app.farvel.mail.PostOffice;
import app.farvel.reminder.DueThings;
import app.farvel.shared.NewId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MailTest
class DigestPagesTests {

    private static final String PAGE = "/settings/digest";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DigestService digests;

    @Autowired
    Outbox outbox;

    @Autowired
    PostOffice post;

    @Autowired
    DueThings things;

    @Autowired
    SignedIn accounts;

    @BeforeEach
    void startWithNothingToSend() {
        post.forgetJobs();
    }

    @Test
    void isOffUntilItIsChosen() {
        assertThat(get(accounts.kari(), PAGE))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"off\"[^>]*checked")
                .doesNotContain("<dt>Next</dt>");
    }

    @Test
    void tellsWhenTheNextOneComes() {
        var ola = accounts.ola();
        var version = SignedIn.work(ola, digests::timetable).mark();

        var saved = post(
                ola, PAGE, Map.of("version", version, "rhythm", "weekly", "weekday", "WEDNESDAY", "time", "07:00"));

        assertThat(saved).hasRedirectedUrl(PAGE);
        assertThat(SignedIn.work(ola, digests::timetable))
                .isEqualTo(new Timetable(Rhythm.WEEKLY, DayOfWeek.WEDNESDAY, 7));
        assertThat(get(ola, PAGE)).bodyText().containsPattern("onsdag \\d+\\. \\p{L}+( \\d{4})? kl\\. 07:00");
    }

    @Test
    void refusesWhatIsNoChoice() {
        var kari = accounts.kari();

        var answer = post(kari, PAGE, Map.of("rhythm", "hourly", "weekday", "SOMEDAY", "time", "24:00"));
        var empty = post(kari, PAGE, Map.of());

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("Choose never, every week or every day", "Choose a day of the week", "Choose an hour");
        assertThat(empty).hasStatus(422);
        assertThat(SignedIn.work(kari, digests::digest)).isEmpty();
    }

    @Test
    void showsWhatItWouldSay() {
        var kari = accounts.kari();
        things.due(kari.id(), "Ask <Line>", kari.today(Instant.now()));

        assertThat(get(kari, PAGE)).bodyText().contains("Look at it").doesNotContain("Ask");
        assertThat(get(kari, PAGE + "?look=true"))
                .bodyText()
                .contains("Your week: one thing waits", "- Ask &lt;Line&gt;")
                .doesNotContain("/digest/stop/");
    }

    @Test
    void sendsOneNowAndTellsWhatBecameOfIt() {
        var kari = accounts.kari();
        var id = NewId.next().toString();

        var first = post(kari, PAGE + "/now", Map.of("mailId", id));
        post(kari, PAGE + "/now", Map.of("mailId", id));

        assertThat(first).hasRedirectedUrl(PAGE).flash().containsEntry("notice", "digest.now.sent");
        assertThat(get(kari, PAGE)).bodyText().contains("The last one:", "On its way.");
        assertThat(SignedIn.work(kari, () -> outbox.page(null)).mails()).hasSize(1);
    }

    private MvcTestResult get(Account account, String path) {
        return mvc.get().uri(path).with(SignedIn.as(account)).exchange();
    }

    private MvcTestResult post(Account account, String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(SignedIn.as(account)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
