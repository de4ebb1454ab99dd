package app.farvel.digest;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.calendar.CalendarFeed;
import app.farvel.contract.ContractDetails;
import app.farvel.contract.ContractService;
import app.farvel.contract.Contracts;
import app.farvel.contract.Exit;
import app.farvel.contract.NoticeAddress;
import app.farvel.contract.NoticeForm;
import app.farvel.contract.NoticeTo;
import app.farvel.contract.Terms;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.Dates;
import app.farvel.shared.NewId;
import app.farvel.winddown.Cases;
import app.farvel.winddown.WindDownService;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** One contract whose last day of notice is a few days away: the list, Today, the digest, the calendar and the case say the same day. */
@ApplicationTest
class DeadlineEverywhereTests {

    private static final int SOON = 6;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    Contracts contracts;

    @Autowired
    ContractService service;

    @Autowired
    WindDownService windDowns;

    @Autowired
    DigestService digests;

    @Autowired
    CalendarFeed feed;

    @Autowired
    Clock clock;

    private Account kari;
    private LocalDate today;
    private UUID vendor;

    @BeforeEach
    void kariWantsADigest() {
        kari = accounts.kari();
        today = cases.today(kari);
        vendor = cases.line(kari);
        SignedIn.work(kari, () -> digests.choose(new Timetable(Rhythm.WEEKLY, DayOfWeek.MONDAY, 8), clock.instant()));
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, QUARTER_END", "LETTER, QUARTER_END", "PORTAL, QUARTER_END"})
    void agreesOnTheEndsOfQuarters(NoticeForm form, NoticeTo to) {
        var contract = add(openEnded(to), form);

        agree(contract, "Today");
        agreesWithTheCase(contract);
    }

    @ParameterizedTest
    @EnumSource
    void agreesOnTheEndOfATerm(NoticeForm form) {
        var ends = today.plusDays(SOON + 90);
        var contract = add(Contracts.yearly(ends.plusDays(1).minusYears(1)), form);

        agree(contract, "Today");
        agreesWithTheCase(contract);
    }

    @Test
    void agreesOnTheEndsOfMonthsOnceAWindDownIsInFlight() {
        var contract = add(openEnded(NoticeTo.MONTH_END), NoticeForm.EMAIL);
        agree(contract, "");
        assertThat(page("/")).doesNotContain(full(deadline(contract).noticeBy()));

        agreesWithTheCase(contract);
        agree(contract, "Today");
    }

    @ParameterizedTest
    @EnumSource(names = {"MONTH_END", "ANY_DAY"})
    void agreesOnTheDayForWhoWantsOut(NoticeTo to) {
        var contract = add(openEnded(to), NoticeForm.EMAIL);

        SignedIn.work(kari, () -> service.wishOutBy(contract, end(), today));

        agree(contract, "Today");
        agreesWithTheCase(contract);
    }

    private void agree(UUID contract, String reminds) {
        var exit = deadline(contract);
        var day = exit.noticeBy();
        assertThat(page("/contracts")).contains(brief(day));
        assertThat(page("/contracts/" + contract)).contains(full(day));
        assertThat(calendar()).contains("DTSTART;VALUE=DATE:" + day.format(DateTimeFormatter.BASIC_ISO_DATE));
        var letter = SignedIn.work(kari, () -> digests.preview(clock.instant())).text();
        if (reminds.isEmpty()) {
            assertThat(letter).contains(brief(day));
            assertThat(calendar()).doesNotContain("BEGIN:VALARM");
        } else {
            assertThat(page("/")).contains("by " + full(day));
            assertThat(letter).contains("by " + full(day));
            assertThat(calendar()).contains("BEGIN:VALARM");
        }
    }

    private void agreesWithTheCase(UUID contract) {
        var id = NewId.next();
        SignedIn.work(kari, () -> windDowns.start(id, vendor, "vendor-sunset", kari, today, clock.instant(), contract));
        var exit = deadline(contract);
        for (var path : new String[] {"", "/notice"})
            assertThat(page("/wind-downs/" + id + path)).contains(full(exit.noticeBy()), full(exit.arriveBy()));
    }

    private Exit deadline(UUID contract) {
        return SignedIn.work(kari, () -> service.view(contract, today))
                .outlook()
                .deadline()
                .orElseThrow();
    }

    private UUID add(Terms terms, NoticeForm form) {
        ContractDetails details = Contracts.details(vendor, terms);
        return contracts.add(kari, Contracts.asking(details, form, NoticeAddress.NONE), today);
    }

    /** Notice for the next end of a quarter that is not too near is to be given in a few days. */
    private Terms openEnded(NoticeTo to) {
        return Contracts.openEnded((int) ChronoUnit.DAYS.between(today.plusDays(SOON), end()), to);
    }

    private LocalDate end() {
        var month = YearMonth.from(today.plusDays(SOON + 20));
        while (month.getMonthValue() % 3 != 0) month = month.plusMonths(1);
        return month.atEndOfMonth();
    }

    private String page(String path) {
        var answer = mvc.get().uri(path).with(SignedIn.as(kari)).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer.getResponse().getContentAsByteArray());
    }

    private String calendar() {
        var token = SignedIn.work(kari, () -> feed.open(kari.id(), false, clock.instant()));
        return text(mvc.get()
                .uri("/calendar/" + token + ".ics")
                .exchange()
                .getResponse()
                .getContentAsByteArray());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String brief(LocalDate day) {
        return dates().brief(day);
    }

    private String full(LocalDate day) {
        return dates().full(day);
    }

    private Dates dates() {
        return new Dates(kari.language(), kari.zone(), today);
    }
}
