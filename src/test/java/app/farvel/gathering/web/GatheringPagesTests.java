package app.farvel.gathering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.gathering.DateService;
import app.farvel.gathering.DateService.Known;
import app.farvel.gathering.DateView;
import app.farvel.gathering.GatheringService;
import app.farvel.gathering.Gatherings;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import app.farvel.shared.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class GatheringPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    GatheringService gatherings;

    @Autowired
    DateService dates;

    @Autowired
    Gatherings tables;

    @Autowired
    SignedIn accounts;

    @Autowired
    Clock clock;

    private Account kari;
    private LocalDate today;

    @BeforeEach
    void knowKari() {
        kari = accounts.kari();
        today = kari.today(clock.instant());
    }

    @Test
    void leadsOnWhereNoTableIsLaid() {
        assertThat(get("/gatherings"))
                .hasStatusOk()
                .bodyText()
                .contains("No group coffee yet", "href=\"/gatherings/new\"", "Group coffee");
    }

    @Test
    void offersTheFirstFriday() {
        assertThat(get("/gatherings/new"))
                .hasStatusOk()
                .bodyText()
                .contains("every month on a weekday", "the first", "On the clock of Europe/Oslo", "The next dates")
                .doesNotContain("the fifth");
    }

    @Test
    void laysATable() {
        var answer = post("/gatherings", form());

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        assertThat(get(answer.getResponse().getRedirectedUrl()))
                .hasStatusOk()
                .bodyText()
                .contains("The open table", "The first Friday of every month, 09:00 to 10:00", "12 seats");
        assertThat(get("/gatherings")).bodyText().contains("The open table", "Next date", "Nobody is invited yet");
        assertThat(get("/")).hasStatusOk();
    }

    @Test
    void speaksNorwegian() {
        kari = accounts.ola();
        var answer = post("/gatherings", form());

        assertThat(get(answer.getResponse().getRedirectedUrl()))
                .bodyText()
                .contains("Første fredag i måneden, kl. 09:00–10:00", "12 plasser", "Åpent kaffebord");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://blåbær.example/kart",
                "http://blåbær.example:8080/vei/Smørgata_(Oslo)",
                "https://kafe.example/vei/Sm%C3%B8rgata_(Oslo)",
                "https://maps.example/@59.91,10.75,17z"
            })
    void takesAMapWhateverItsAddressIsWrittenIn(String map) {
        var form = form();
        form.put("map", map);

        assertThat(post("/gatherings", form)).hasStatus(HttpStatus.FOUND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title||Enter a title",
                "place||Enter where you meet",
                "map|javascript:alert(1)|Enter a web address",
                "map|maps.example|Enter a web address",
                "map|https://:80/x|Enter a web address",
                "map|https://kari@blåbær.example|Enter a web address",
                "rule|never|Choose how it comes again",
                "which|5|Choose which week",
                "weekday|Freitag|Choose a weekday",
                "time|25:00|Enter a time",
                "length|0|Enter a length",
                "length|100000|Enter a length",
                "capacity|0|Enter a number of seats",
                "capacity|many|Enter a number of seats",
                "first|31.02.2027|Enter the day it begins",
                "first|2526-01-01|Enter the day it begins",
                "last|soon|Enter the last day",
                "last|2001-01-01|Enter the last day",
                "invite|0|days for the invitation",
                "nudge|20|Ask once more later than you invite",
                "remind|-1|days for the reminder",
            })
    void saysWhatIsWrong(String field, String typed, String said) {
        var form = form();
        form.put(field, typed == null ? "" : typed);
        form.put("note", "Kept as typed");

        assertThat(post("/gatherings", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said, "href=\"#field-" + field + "\"", "Kept as typed");
    }

    @ParameterizedTest
    @CsvSource({"FREQ=SOMETIMES", "FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9", "every second Friday", "''"})
    void refusesARuleThatIsNone(String rule) {
        var form = form();
        form.put("rule", "own");
        form.put("own", rule);

        assertThat(post("/gatherings", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter a rule as calendars write it", "href=\"#field-own\"");
    }

    @ParameterizedTest
    @CsvSource({
        "monthly-date, monthDay, 31, The last day of every month",
        "weekly, every, 2, Every other Friday",
        "own, own, FREQ=MONTHLY;INTERVAL=2;BYDAY=1FR, By the rule FREQ=MONTHLY;INTERVAL=2;BYDAY=1FR"
    })
    void takesEveryKindOfRule(String rule, String field, String typed, String said) {
        var form = form();
        form.put("rule", rule);
        form.put(field, typed);

        var answer = post("/gatherings", form);

        assertThat(get(answer.getResponse().getRedirectedUrl())).bodyText().contains(said);
        assertThat(get(answer.getResponse().getRedirectedUrl() + "/edit"))
                .bodyText()
                .contains("value=\"" + rule + "\" selected=\"selected\"");
    }

    @Test
    void refusesARuleThatLeavesNoDate() {
        var over = form();
        over.put("last", today.minusDays(1).toString());
        var never = form();
        never.put("rule", "own");
        never.put("own", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");

        assertThat(post("/gatherings", over))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("No date is left before this last day");
        assertThat(post("/gatherings", never))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This rule gives no date to come");
    }

    @Test
    void putsAnAddressOfSeveralLinesOnOne() {
        var form = form();
        form.put("title", "The open\r\ntable");
        form.put("address", "Grønnegata 1\r\n9008 Tromsø");

        var page = get(post("/gatherings", form).getResponse().getRedirectedUrl());

        assertThat(page).bodyText().contains("The open table", "Grønnegata 1, 9008 Tromsø");
    }

    @Test
    void showsTheDatesBeforeTheyAreSaved() {
        var form = form();
        form.put("title", "");
        form.put("rule", "weekly");
        form.put("every", "1");
        form.put("first", "2027-03-26");

        var shown = mvc.get().uri("/gatherings/preview").with(SignedIn.as(kari));
        form.forEach(shown::param);

        assertThat(shown.exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Good Friday")
                .doesNotContain("<html");
    }

    @Test
    void showsBothTextsToWhoeverSavesSecond() {
        var table = firstFridays();
        var form = form();
        form.put("title", "Friday coffee");
        post("/gatherings/" + table, form);
        form.put("title", "Coffee on Fridays");

        assertThat(post("/gatherings/" + table, form))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Friday coffee", "Coffee on Fridays", "name=\"version\" value=\"1\"");
    }

    @Test
    void skipsAndTakesBack() {
        var table = firstFridays();
        var date = coming(table, 1);
        var at = "/gatherings/" + table + "/dates/" + date.plannedOn();

        var skipped = post(at + "/cancel", Map.of("version", "-1", "word", "We are away"));

        assertThat(skipped).hasRedirectedUrl("/gatherings/" + table + "?date=" + date.plannedOn());
        assertThat(flash(skipped, "noticeUndo")).isEqualTo(at + "/restore");
        assertThat(get("/gatherings/" + table + "?date=" + date.plannedOn()))
                .bodyText()
                .contains("This date is skipped.", ">skipped<", "We are away", "action=\"" + at + "/restore\"");
        post(at + "/restore", Map.of());
        assertThat(get("/gatherings/" + table + "?date=" + date.plannedOn()))
                .bodyText()
                .doesNotContain("This date is skipped.", ">skipped<");
    }

    @Test
    void movesAndTakesBack() {
        var table = firstFridays();
        var date = coming(table, 1);
        var at = "/gatherings/" + table + "/dates/" + date.plannedOn();
        var day = date.plannedOn().plusDays(3);

        var moved = post(at + "/move", Map.of("version", "-1", "day", day.toString()));
        var undo = flash(moved, "noticeUndo");

        assertThat(coming(table, 1).day()).isEqualTo(day);
        post(undo, Map.of());
        assertThat(coming(table, 1).day()).isEqualTo(date.plannedOn());
    }

    @ParameterizedTest
    @CsvSource({"day, 2001-01-01, This has passed", "day, soon, Enter a day", "time, 9:77, Enter a time"})
    void saysWhatIsWrongWithAMove(String field, String typed, String said) {
        var table = firstFridays();
        var date = coming(table, 1);
        var form = new HashMap<>(Map.of("day", date.day().toString(), "time", "09:00"));
        form.put(field, typed.equals("2001-01-01") ? today.minusDays(2).toString() : typed);

        assertThat(post("/gatherings/" + table + "/dates/" + date.plannedOn() + "/move", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said, "Kaffebrenneriet");
    }

    @Test
    void movesNoDateOntoAnother() {
        var table = firstFridays();
        var at = "/gatherings/" + table + "/dates/" + coming(table, 1).plannedOn();

        assertThat(post(at + "/move", Map.of("day", coming(table, 2).day().toString())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("You meet that day already");
    }

    @Test
    void saysThatADateWasChangedMeanwhile() {
        var table = firstFridays();
        var date = coming(table, 1).plannedOn();
        SignedIn.work(kari, () -> dates.keep(new Known(table, date, null)));

        var answer = post("/gatherings/" + table + "/dates/" + date + "/cancel", Map.of("version", "-1"));

        assertThat(flash(answer, "notice")).isEqualTo("gathering.date.conflict");
        assertThat(coming(table, 1).cancelled()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "move, day, 2027-02-09, 2027-02-09",
        "place, place, The library, The library",
        "cancel, word, It snows, It snows"
    })
    void keepsWhatWasTypedAboutADateThatWasChangedMeanwhile(String deed, String field, String typed, String shown) {
        var table = firstFridays();
        var date = coming(table, 1).plannedOn();
        SignedIn.work(kari, () -> dates.keep(new Known(table, date, null)));
        var at = "/gatherings/" + table + "/dates/" + date;

        assertThat(post(at + "/" + deed, Map.of("version", "-1", field, typed)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "Changed in another window",
                        shown,
                        "name=\"version\" value=\"" + coming(table, 1).version());
        assertThat(coming(table, 1).cancelled()).isFalse();
        assertThat(coming(table, 1).hasOwnPlace()).isFalse();
    }

    @Test
    void meetsElsewhereOnce() {
        var table = firstFridays();
        var at = "/gatherings/" + table + "/dates/" + coming(table, 1).plannedOn();

        post(at + "/place", Map.of("place", "The library", "address", "", "map", ""));
        assertThat(get(at)).hasStatusOk().bodyText().contains("The library", "The usual place");
        post(at + "/usual-place", Map.of());

        assertThat(coming(table, 1).hasOwnPlace()).isFalse();
    }

    @Test
    void knowsNoOtherDate() {
        var table = firstFridays();
        var day = coming(table, 1).plannedOn().plusDays(1);

        assertThat(get("/gatherings/" + table + "?date=" + day)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/gatherings/" + table + "/dates/" + day)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void asksAsOftenAboutManyDatesAsAboutOne() {
        var table = firstFridays();
        var other = firstFridays();
        decide(table, 1);
        var few = asked("/gatherings/" + table);
        var fewTables = asked("/gatherings");
        for (var n = 2; n < 12; n++) decide(table, n);
        for (var n = 1; n < 12; n++) decide(other, n);
        firstFridays();

        assertThat(asked("/gatherings/" + table)).isEqualTo(few);
        assertThat(asked("/gatherings")).isEqualTo(fewTables);
    }

    private void decide(UUID table, int number) {
        var day = coming(table, number).plannedOn();
        SignedIn.work(kari, () -> dates.keep(new Known(table, day, null)));
    }

    private int asked(String address) {
        return Statements.of(() -> assertThat(get(address)).hasStatusOk()).size();
    }

    private DateView coming(UUID table, int number) {
        return SignedIn.work(
                kari,
                () -> gatherings
                        .dates(gatherings.get(table), today.plusDays(1), 14)
                        .get(number));
    }

    private UUID firstFridays() {
        return tables.firstFridays(kari, today);
    }

    private Map<String, String> form() {
        var form = new HashMap<String, String>();
        form.put("id", NewId.next().toString());
        form.put("version", "0");
        form.put("title", "The open table");
        form.put("place", "Kaffebrenneriet");
        form.put("address", "Grønnegata 1");
        form.put("rule", "monthly-weekday");
        form.put("which", "1");
        form.put("weekday", "FRIDAY");
        form.put("weeklyDay", "FRIDAY");
        form.put("first", today.minus(1, ChronoUnit.DAYS).toString());
        form.put("time", "09:00");
        form.put("length", "60");
        form.put("capacity", "12");
        form.put("invite", "10");
        form.put("nudge", "3");
        form.put("remind", "1");
        return form;
    }

    private static String flash(MvcTestResult answer, String name) {
        return String.valueOf(answer.getMvcResult().getFlashMap().get(name));
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(SignedIn.as(kari)).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(SignedIn.as(kari)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
