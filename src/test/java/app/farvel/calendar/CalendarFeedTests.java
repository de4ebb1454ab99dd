package app.farvel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contract.Contracts;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.Statements;
import app.farvel.winddown.Cases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class CalendarFeedTests {

    private static final int NOT_FOUND = 404;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    Contracts contracts;

    @Autowired
    CalendarFeed feed;

    @Autowired
    Clock clock;

    private Account kari;

    @BeforeEach
    void knowKari() {
        kari = accounts.kari();
    }

    private String open(boolean masked) {
        return "/calendar/" + feed.open(kari.id(), masked, clock.instant()) + ".ics";
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void tellsOfEverythingWithADay() {
        var today = cases.today(kari);
        cases.sent(kari, today);
        contracts.add(kari, Contracts.details(cases.line(kari), Contracts.nordlysTerms()), today);

        var answer = get(open(false));
        var lines = CalendarText.lines(text(answer));

        CalendarText.parsed(text(answer));
        assertThat(answer).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        assertThat(lines).contains("X-WR-CALNAME:Farvel");
        assertThat(lines).anyMatch(line -> line.startsWith("UID:follow-up-"));
        assertThat(lines).anyMatch(line -> line.startsWith("UID:checklist-"));
        assertThat(lines)
                .contains(
                        "SUMMARY:Last day of notice: Design framework",
                        "TRIGGER;RELATED=START:-P29DT15H",
                        "TRIGGER;RELATED=START:-P6DT15H",
                        "TRIGGER;RELATED=START:-PT15H");
        assertThat(lines).anyMatch(line -> line.contains("Line Nygård"));
    }

    @Test
    void saysNoNamesWhereTitlesAreMasked() {
        cases.sent(kari);
        contracts.nordlys(kari, cases.line(kari));

        var lines = CalendarText.lines(text(get(open(true))));

        assertThat(lines).contains("SUMMARY:Deadline", "SUMMARY:Follow-up", "SUMMARY:Task");
        assertThat(lines)
                .noneMatch(line -> line.contains("Line") || line.contains("Nordlys") || line.contains("Design"));
    }

    @Test
    void masksWithoutANewAddress() {
        cases.sent(kari);
        var address = open(false);

        feed.mask(kari.id(), true);
        assertThat(text(get(address))).doesNotContain("Line Nyg").contains("SUMMARY:Follow-up");
        feed.mask(kari.id(), false);
        assertThat(text(get(address)).replace("\r\n ", "")).contains("Line Nyg");
    }

    @Test
    void speaksTheOwnersLanguage() {
        var ola = accounts.ola();
        contracts.nordlys(ola, cases.line(ola));
        var token = feed.open(ola.id(), true, clock.instant());

        assertThat(text(get("/calendar/" + token + ".ics"))).contains("SUMMARY:Frist");
    }

    @Test
    void isAskedForAgainOnlyWhenItHasChanged() {
        cases.sent(kari);
        var address = open(false);
        var first = get(address);
        var tag = first.getResponse().getHeader("ETag");

        var same = mvc.get().uri(address).header("If-None-Match", tag).exchange();
        cases.sent(kari);
        var changed = mvc.get().uri(address).header("If-None-Match", tag).exchange();

        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(first.getResponse().getHeader("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(first.getResponse().getCookies()).isEmpty();
        assertThat(same).hasStatus(304).body().isEmpty();
        assertThat(same.getResponse().getHeader("ETag")).isEqualTo(tag);
        assertThat(changed).hasStatusOk();
        assertThat(changed.getResponse().getHeader("ETag")).isNotEqualTo(tag);
    }

    @Test
    void comesZippedForThoseWhoAsk() throws IOException {
        cases.sent(kari);
        var address = open(false);

        var zipped = mvc.get()
                .uri(address)
                .header("Accept-Encoding", "br;q=1.0, gzip;q=0.8, *;q=0.1")
                .exchange();
        var plain = mvc.get()
                .uri(address)
                .header("Accept-Encoding", "gzip;q=0, identity")
                .exchange();

        assertThat(zipped.getResponse().getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.getResponse().getHeader("Vary")).contains("Accept-Encoding");
        assertThat(zipped.getResponse().getHeader("ETag")).endsWith("-gzip\"");
        assertThat(plain.getResponse().getHeader("Content-Encoding")).isNull();
        var unzipped = new GZIPInputStream(
                new ByteArrayInputStream(zipped.getResponse().getContentAsByteArray()));
        assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text(plain));
        var tag = zipped.getResponse().getHeader("ETag");
        assertThat(mvc.get().uri(address).header("Accept-Encoding", "gzip").header("If-None-Match", tag))
                .hasStatus(304);
    }

    @Test
    void answersHeadAndNothingThatChanges() {
        var address = open(false);

        assertThat(mvc.head().uri(address)).hasStatusOk().containsHeader("ETag");
        assertThat(mvc.post().uri(address).with(csrf())).hasStatus(405);
        assertThat(get(address)).hasStatusOk();
    }

    @Test
    void costsTheSameHoweverMuchThereIs() {
        for (var each = 0; each < 3; each++) cases.sent(kari);
        var line = cases.line(kari);
        for (var each = 0; each < 5; each++) contracts.nordlys(kari, line);
        var address = open(false);

        var sql = Statements.of(() -> get(address));

        assertThat(sql).as(String.join("\n", sql)).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void eachSourceAsksTwiceAtMost(@Autowired List<DatedSource> sources) {
        cases.sent(kari);
        contracts.nordlys(kari, cases.line(kari));
        var today = cases.today(kari);

        for (var source : sources) {
            var sql = Statements.of(() -> SignedIn.work(
                    kari, () -> source.between(today.minusDays(30), today.plusDays(400), kari.language())));

            assertThat(sql.stream().filter(each -> !each.contains("from account ")))
                    .as(source.id())
                    .hasSizeLessThanOrEqualTo(2);
        }
        assertThat(sources).extracting(DatedSource::id).doesNotHaveDuplicates().contains("pause", "contract");
    }

    @Test
    void showsNothingOfAnotherAccount() {
        var ola = accounts.ola();
        cases.sent(ola);

        var text = text(mvc.get().uri(open(false)).with(SignedIn.as(ola)).exchange());

        assertThat(text).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void leadsNowhereOnceItIsOver() {
        var old = open(false);
        var address = open(false);
        assertThat(get(old)).hasStatus(NOT_FOUND);
        assertThat(get(address)).hasStatusOk();

        feed.end(kari.id());

        assertThat(get(address)).hasStatus(NOT_FOUND);
    }

    @Test
    void leadsNowhereWhenSpoiltForeignOrOutOfTime(CapturedOutput log) {
        var expired = feed.open(kari.id(), false, clock.instant().minus(3651, ChronoUnit.DAYS));
        var good = feed.open(accounts.ola().id(), false, clock.instant());
        var spoilt = (good.charAt(0) == 'A' ? "B" : "A") + good.substring(1);

        for (var token : List.of(expired, spoilt, "x", good + "x", "%2e%2e", "0".repeat(4000)))
            assertThat(get("/calendar/" + token + ".ics")).as(token).hasStatus4xxClientError();
        assertThat(get("/calendar/" + good)).hasStatus(NOT_FOUND);
        assertThat(get("/calendar/" + expired + ".ics")).hasStatus(NOT_FOUND);
        assertThat(get("/calendar/" + spoilt + ".ics")).hasStatus(NOT_FOUND);
        assertThat(log.getAll()).doesNotContain(expired, spoilt, good);
    }

    @Test
    void tellsTheAddressOnceInTheSettings() {
        var made = mvc.post()
                .uri("/settings/calendar")
                .param("titles", "full")
                .with(SignedIn.as(kari))
                .with(csrf())
                .exchange();
        var address = (String) made.getMvcResult().getFlashMap().get("address");

        assertThat(made).hasRedirectedUrl("/settings/calendar");
        assertThat(address).matches("http://localhost:8080/calendar/[A-Za-z0-9_-]{22}\\.ics");
        assertThat(get(address.replace("http://localhost:8080", ""))).hasStatusOk();
        var session = made.getResponse().getCookie("SESSION");
        assertThat(mvc.get().uri("/settings/calendar").with(SignedIn.as(kari)).cookie(session))
                .bodyText()
                .contains(address, address.replace("http:", "webcal:"));
        assertThat(mvc.get().uri("/settings/calendar").with(SignedIn.as(kari)).cookie(session))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(address)
                .contains("There is an address");
    }

    @Test
    void masksAndEndsInTheSettings() {
        var address = open(false);

        assertThat(mvc.post()
                        .uri("/settings/calendar/titles")
                        .param("titles", "masked")
                        .with(SignedIn.as(kari))
                        .with(csrf()))
                .hasRedirectedUrl("/settings/calendar");
        assertThat(feed.state(kari.id(), clock.instant())).isEqualTo(CalendarFeed.State.MASKED);
        assertThat(mvc.post()
                        .uri("/settings/calendar/end")
                        .with(SignedIn.as(accounts.ola()))
                        .with(csrf()))
                .hasRedirectedUrl("/settings/calendar");
        assertThat(get(address)).hasStatusOk();
        assertThat(mvc.post()
                        .uri("/settings/calendar/end")
                        .with(SignedIn.as(kari))
                        .with(csrf()))
                .hasRedirectedUrl("/settings/calendar");
        assertThat(get(address)).hasStatus(NOT_FOUND);
    }
}
