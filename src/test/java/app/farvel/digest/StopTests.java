package app.farvel.digest;

import static app.farvel.digest.Rhythm.WEEKLY;
import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.Links;
import app.farvel.account.SignedIn;
import app.farvel.shared.ApplicationTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The link at the foot of the digest, for whoever is not signed in; and the page where no mail server is set up. */
@ApplicationTest
class StopTests {

    private static final Timetable MONDAYS = new Timetable(WEEKLY, DayOfWeek.MONDAY, 8);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DigestService digests;

    @Autowired
    DigestRounds rounds;

    @Autowired
    StopLinks stops;

    @Autowired
    Links links;

    @Autowired
    SignedIn accounts;

    private Account ola;
    private String link;

    @BeforeEach
    void olaGetsADigest() {
        ola = accounts.ola();
        SignedIn.work(ola, () -> digests.choose(MONDAYS, Instant.now()));
        link = StopLinks.PATH + SignedIn.work(ola, () -> stops.mint(Instant.now()));
    }

    @Test
    void asksWhenItIsOpenedAndStopsNothing() {
        assertThat(ask(HttpMethod.GET, link)).hasStatusOk().bodyText().contains("Vil du slippe denne e-posten?");
        assertThat(ask(HttpMethod.HEAD, link)).hasStatusOk();
        assertThat(SignedIn.work(ola, digests::timetable).isOn()).isTrue();
    }

    @Test
    void stopsWithoutATokenOfTheForm() {
        var answer = ask(HttpMethod.POST, link);
        var again = ask(HttpMethod.POST, link);

        assertThat(answer).hasStatusOk().bodyText().contains("E-posten er slått av");
        assertThat(answer).hasHeader("Referrer-Policy", "no-referrer");
        assertThat(again).hasStatusOk();
        assertThat(SignedIn.work(ola, digests::timetable)).isEqualTo(MONDAYS.stopped());
    }

    @Test
    void stopsItsOwnersMailAndNobodyElses() {
        var kari = accounts.kari();
        SignedIn.work(kari, () -> digests.choose(MONDAYS, Instant.now()));

        mvc.post().uri(link).with(SignedIn.as(kari)).exchange();

        assertThat(SignedIn.work(kari, digests::timetable).isOn()).isTrue();
        assertThat(SignedIn.work(ola, digests::timetable).isOn()).isFalse();
    }

    @Test
    void leadsNowhereWhenItIsSpoiltForeignOrOver() {
        var foreign = StopLinks.PATH
                + links.mint(ola.id(), "calendar-feed", null, Instant.now().plusSeconds(60));
        var old = StopLinks.PATH
                + SignedIn.work(ola, () -> stops.mint(Instant.now().minus(Duration.ofDays(91))));

        for (var nowhere : new String[] {link + "x", foreign, old, StopLinks.PATH + "x"})
            for (var method : new HttpMethod[] {HttpMethod.GET, HttpMethod.POST})
                assertThat(ask(method, nowhere)).hasStatus(404);
        assertThat(SignedIn.work(ola, digests::timetable).isOn()).isTrue();
    }

    @Test
    void asksOtherFormsForTheirTokenStill() {
        var answer = mvc.post()
                .uri("/settings/digest")
                .with(SignedIn.as(ola))
                .param("rhythm", "off")
                .exchange();

        assertThat(answer).hasStatus(403);
    }

    @Test
    void keepsTheChoiceWhereNoMailServerIsSetUp() {
        var page = mvc.get().uri("/settings/digest").with(SignedIn.as(ola)).exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Det er ikke satt opp noen e-posttjener", "Valget ditt er tatt vare på")
                .doesNotContain("name=\"rhythm\"", "Send meg en nå");
    }

    @Test
    void goesOnQuietlyWhereNoMailServerIsSetUp() {
        var aWeekOn = Instant.now().plus(Duration.ofDays(8));

        rounds.run(ola.id(), aWeekOn);

        var digest = SignedIn.work(ola, () -> digests.digest().orElseThrow());
        assertThat(digest.lastResult()).contains(Digest.Result.NO_SERVER);
        assertThat(digest.nextAt().orElseThrow()).isAfter(aWeekOn);
    }

    private MvcTestResult ask(HttpMethod method, String path) {
        return mvc.method(method).uri(path).exchange();
    }
}
