package app.farvel.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contract.ContractService;
import app.farvel.contract.Contracts;
import app.farvel.contract.LeavingService;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.Dates;
import app.farvel.shared.NewId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a contract's pages say of how its days and its costs were counted. */
@ApplicationTest
class SumsPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Contracts vendors;

    @Autowired
    ContractService agreements;

    @Autowired
    LeavingService leaving;

    @Autowired
    Clock clock;

    Account kari;
    LocalDate today;

    @BeforeEach
    void somebody() {
        kari = accounts.kari();
        today = kari.today(clock.instant());
    }

    /** Begun a year and a half ago, for a year and then a year each time: it renewed half a year ago. */
    private String renewed(Map<String, String> changes) {
        var fields = ContractFields.nordlys();
        fields.put("start", today.minusMonths(18).toString());
        fields.put("notice", "1 month");
        fields.putAll(changes);
        return add(fields);
    }

    @ParameterizedTest
    @CsvSource({
        "quarter-end, as-notice-says, may still end at a quarter end",
        "month-end, as-notice-says, may still end at the end of a month",
        "any-day, as-notice-says, may still end on any day",
        "quarter-end, at-its-end, may end only at the end of the renewed term",
        "any-day, at-its-end, may end only at the end of the renewed term",
    })
    void saysWhatARenewedTermMeans(String noticeTo, String renewed, String words) {
        var at = renewed(Map.of("noticeTo", noticeTo, "renewed", renewed));

        assertThat(get(at)).bodyText().contains("Rolled over on", words).doesNotContain("??");
    }

    @Test
    void saysNothingOfRenewalsWhereItEndsWithATermAnyway() {
        assertThat(get(renewed(Map.of("noticeTo", "term-end")))).bodyText().doesNotContain("Rolled over on");
    }

    @Test
    void namesNoDayOnWhichItCannotEnd() {
        var quarters = get(renewed(Map.of("noticeTo", "quarter-end")) + "/leaving");
        var terms = get(renewed(Map.of("noticeTo", "quarter-end", "renewed", "at-its-end")) + "/leaving");

        assertThat(quarters).bodyText().contains("Give notice today").doesNotContain("Stay to the end of the term");
        assertThat(terms).bodyText().contains("Stay to the end of the term");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            period | a notice of 1 month.
            before | at least 1 month before it ends.
            unsure | You are not sure
            """)
    void saysHowTheContractPutsIt(String counting, String words) {
        var at = renewed(Map.of("noticeTo", "quarter-end", "counting", counting));

        assertThat(get(at)).bodyText().contains(words).doesNotContain("??");
    }

    @Test
    void asksNothingOfTheCalendarWhereDaysAreCounted() {
        assertThat(get(renewed(Map.of("notice", "30 days")))).bodyText().doesNotContain("You are not sure");
    }

    @Test
    void saysThatItEndsByItselfThoughNoticeMayEndItBefore() {
        var at = renewed(
                Map.of("renewal", "none", "term", "3 years", "noticeTo", "quarter-end", "withinFirstTerm", "true"));

        assertThat(get(at)).bodyText().contains("Without notice it ends by itself on", "Given today, it ends");
        assertThat(get("/contracts")).bodyText().contains("any time, or by itself");
        assertThat(get(at + "/leaving")).bodyText().contains("Give notice today", "Stay to the end of the term");
    }

    @Test
    void saysThatItEndsByItselfWhereNothingEndsItBefore() {
        var at = renewed(Map.of("renewal", "none", "term", "3 years", "noticeTo", "month-end"));

        assertThat(get(at)).bodyText().contains("It ends without notice");
        assertThat(get(at + "/leaving"))
                .bodyText()
                .contains("Let it end by itself")
                .doesNotContain("Give notice today");
    }

    @Test
    void saysWhenAContractIsStillToBegin() {
        var at = renewed(Map.of("start", today.plusMonths(2).toString()));

        assertThat(get(at)).bodyText().contains("It begins on", "Notice given before counts from that day");
        assertThat(get("/contracts")).bodyText().contains("· begins ");
        assertThat(get(renewed(Map.of()))).bodyText().doesNotContain("It begins on");
    }

    @Test
    void saysWhoseDaysOffWereCounted() {
        assertThat(get(renewed(Map.of())))
                .bodyText()
                .contains("Counted with weekends, public holidays (Norway) and half days (24 and 31 December).");
        assertThat(get(renewed(Map.of("place", "DE-BY"))))
                .bodyText()
                .contains("public holidays (Norway; Germany: Bavaria) and half days");
        assertThat(get(renewed(Map.of("place", "GB")))).bodyText().contains("(Norway; United Kingdom: England)");
    }

    @Test
    void comparesWhatIsStillOpenAfterNotice() {
        var at = renewed(Map.of("noticeTo", "month-end", "notice", "3 months"));
        var ends = today.plusMonths(4).withDayOfMonth(1).minusDays(1).toString();
        var given = mvc.post()
                .uri(at + "/notice")
                .param("id", NewId.next().toString())
                .param("givenOn", today.toString())
                .param("arrivedOn", "")
                .param("how", "email")
                .param("recipient", "post@nordlys.no")
                .param("endsOn", ends)
                .with(SignedIn.as(kari))
                .with(csrf())
                .exchange();

        assertThat(given).hasStatus3xxRedirection();
        assertThat(get(at + "/leaving"))
                .bodyText()
                .contains("Leave now", "Stay until the day notice was given for")
                .doesNotContain("Give notice today", "Stay to the end of the term");
    }

    /** A letter is days on its way; the end it reaches is the same wherever it is named. */
    @ParameterizedTest
    @CsvSource({"any-day", "month-end"})
    void namesTheDayALetterPostedTodayReachesEverywhere(String noticeTo) {
        var at = renewed(Map.of(
                "noticeTo",
                noticeTo,
                "notice",
                "30 days",
                "noticeForm",
                "letter",
                "noticeAddress",
                "Storgata 1, Oslo"));
        var contract = UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
        var outlook = SignedIn.work(kari, () -> agreements.outlook(agreements.get(contract), today));
        var ends = outlook.earliest().orElseThrow();
        var dates = new Dates(kari.locale(), kari.zone(), today);

        assertThat(outlook.thereIfSentToday()).isAfter(today);
        assertThat(SignedIn.work(kari, () -> leaving.lastDay(contract, today))).contains(ends);
        assertThat(get(at)).bodyText().contains(dates.full(ends));
        assertThat(get("/contracts")).bodyText().contains(dates.brief(ends));
        assertThat(get(at + "/leaving")).bodyText().contains("Last day " + dates.day(ends));
    }

    @Test
    void countsByTheContractsOwnInvoices() {
        var yearly = Map.of("every", "1 year", "price", "100 000", "noticeTo", "term-end");
        var start = today.minusMonths(6).toString();
        var ahead = renewed(merge(yearly, Map.of("start", start)));
        var later = renewed(merge(yearly, Map.of("start", start, "billing", "in-arrears")));

        assertThat(get(ahead)).bodyText().contains("paid in advance").doesNotContain("it costs");
        assertThat(get(ahead + "/leaving")).bodyText().contains("it is paid in advance until then");
        assertThat(get(later)).bodyText().contains("paid afterwards", "it costs", "100,000");
        assertThat(get(later + "/leaving")).bodyText().contains("100,000, due ");
        assertThat(get(later + "/edit")).bodyText().contains("value=\"in-arrears\" selected=\"selected\"");
    }

    @Test
    void saysItInNorwegian() {
        kari = accounts.ola();
        var at = renewed(Map.of("noticeTo", "quarter-end", "place", "DE-BY"));

        assertThat(get(at))
                .bodyText()
                .contains("Ble fornyet", "kan likevel avsluttes ved utgangen av et kvartal")
                .contains("1 måneds oppsigelse", "helligdager (Norge; Tyskland: Bayern) og halve dager")
                .doesNotContain("??");
        assertThat(get(at + "/leaving")).bodyText().contains("forfaller").doesNotContain("??");
    }

    private static Map<String, String> merge(Map<String, String> one, Map<String, String> other) {
        var both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }

    private String add(Map<String, String> fields) {
        var id = NewId.next();
        var vendor = vendors.vendor(kari, "Nordlys Design").id();
        var request = mvc.post().uri("/contacts/" + vendor + "/contracts").param("id", id.toString());
        fields.forEach((name, value) -> request.param(name, value));
        assertThat(request.with(SignedIn.as(kari)).with(csrf()).exchange()).hasStatus3xxRedirection();
        return "/contracts/" + id;
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(SignedIn.as(kari)).exchange();
    }
}
