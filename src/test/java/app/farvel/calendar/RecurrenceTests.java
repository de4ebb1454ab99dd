package app.farvel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class RecurrenceTests {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static LocalDateTime at(String date) {
        return day(date).atTime(9, 0);
    }

    @Test
    void comesOnTheFirstFridays() {
        var rule = Recurrence.monthly(1, DayOfWeek.FRIDAY);

        assertThat(rule.dates(at("2026-12-04"), OSLO, day("2026-12-04"), 4))
                .containsExactly(day("2026-12-04"), day("2027-01-01"), day("2027-02-05"), day("2027-03-05"));
        assertThat(rule.dates(at("2026-12-04"), OSLO, day("2031-01-01"), 1)).containsExactly(day("2031-01-03"));
    }

    @Test
    void beginsOnTheFirstDayTheRuleHits() {
        assertThat(Recurrence.monthly(1, DayOfWeek.FRIDAY).dates(at("2026-11-23"), OSLO, day("2026-11-23"), 1))
                .containsExactly(day("2026-12-04"));
    }

    @Test
    void takesTheLastDayOfAMonthThatIsTooShort() {
        assertThat(Recurrence.monthly(31).dates(at("2027-01-31"), OSLO, day("2027-01-31"), 4))
                .containsExactly(day("2027-01-31"), day("2027-02-28"), day("2027-03-31"), day("2027-04-30"));
        assertThat(Recurrence.monthly(30).dates(at("2027-01-01"), OSLO, day("2027-01-01"), 3))
                .containsExactly(day("2027-01-30"), day("2027-02-28"), day("2027-03-30"));
        assertThat(Recurrence.monthly(29).dates(at("2028-02-01"), OSLO, day("2028-02-01"), 1))
                .containsExactly(day("2028-02-29"));
    }

    @Test
    void countsWeeksFromTheFirstDate() {
        assertThat(Recurrence.weekly(3, DayOfWeek.MONDAY).dates(at("2026-11-23"), OSLO, day("2026-12-01"), 2))
                .containsExactly(day("2026-12-14"), day("2027-01-04"));
    }

    @Test
    void endsWithTheLastDay() {
        var rule = Recurrence.weekly(1, DayOfWeek.MONDAY).until(day("2026-12-07"));

        assertThat(rule.dates(at("2026-11-23"), OSLO, day("2026-11-23"), 10))
                .hasSize(3)
                .endsWith(day("2026-12-07"));
        assertThat(Recurrence.parse(rule.text())).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Oslo, 2027-03-25, +01:00, +02:00",
        "Europe/Oslo, 2026-10-22, +02:00, +01:00",
        "America/New_York, 2027-03-11, -05:00, -04:00",
        "America/New_York, 2026-11-01, -05:00, -05:00",
        "America/New_York, 2026-10-29, -04:00, -05:00"
    })
    void keepsNineOClockOverAClockChange(String zone, LocalDate first, String before, String after) {
        var start = first.atTime(9, 0).atZone(ZoneId.of(zone));

        var times = Recurrence.weekly(1, first.getDayOfWeek()).times(start, 2);

        assertThat(times).allMatch(time -> time.toLocalTime().equals(LocalTime.of(9, 0)));
        assertThat(times).extracting(time -> time.getOffset().getId()).containsExactly(before, after);
    }

    @ParameterizedTest
    @CsvSource({"Europe/Oslo, 2027-03-27, 02:30, 03:30+02:00", "America/New_York, 2027-03-13, 02:30, 03:30-04:00"})
    void movesForwardOutOfTheHourThatIsLeftOut(String zone, LocalDate first, LocalTime at, String expected) {
        var times = Recurrence.parse("FREQ=DAILY").times(first.atTime(at).atZone(ZoneId.of(zone)), 3);

        assertThat(times.get(1).toOffsetDateTime().toOffsetTime()).hasToString(expected);
        assertThat(times.get(2).toLocalTime()).isEqualTo(at);
        assertThat(EventTime.at(first.plusDays(1), at, ZoneId.of(zone), Duration.ZERO))
                .isEqualTo(EventTime.at(times.get(1), Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"Europe/Oslo, 2026-10-24, 02:30, +02:00", "America/New_York, 2026-10-31, 01:30, -04:00"})
    void takesTheFirstOfAnHourThatComesTwice(String zone, LocalDate first, LocalTime at, String offset) {
        var times = Recurrence.parse("FREQ=DAILY").times(first.atTime(at).atZone(ZoneId.of(zone)), 2);

        assertThat(times.get(1))
                .isEqualTo(
                        ZonedDateTime.of(first.plusDays(1), at, ZoneId.of(zone)).withEarlierOffsetAtOverlap());
        assertThat(times.get(1).getOffset().getId()).isEqualTo(offset);
    }

    @Test
    void readsAnEndInUtcOnTheClockOfThePlace() {
        var rule = Recurrence.parse("FREQ=DAILY;UNTIL=20261124T003000Z");

        assertThat(rule.times(day("2026-11-22").atTime(1, 0).atZone(OSLO), 9)).hasSize(3);
        assertThat(rule.times(day("2026-11-22").atTime(1, 0).atZone(NEW_YORK), 9))
                .hasSize(2);
    }

    /** A weekly rule whose end is a moment: the last date is in when it begins no later than that. */
    @ParameterizedTest
    @CsvSource({
        "Pacific/Auckland, 09:00, 20261217T200000Z, 3",
        "Pacific/Auckland, 09:00, 20261217T195959Z, 2",
        "Asia/Tokyo, 08:00, 20261217T230000Z, 3",
        "America/Los_Angeles, 20:00, 20261219T040000Z, 3",
        "Europe/Oslo, 09:00, 20261218T070000Z, 2",
        "Europe/Oslo, 09:00, 20261218T080000Z, 3",
        "Europe/Oslo, 09:00, 20261218T090000, 3",
        "Europe/Oslo, 09:00, 20261218T085959, 2",
        "Europe/Oslo, 09:00, 20261218, 3",
        "Pacific/Kiritimati, 00:30, 20261217T103000Z, 3",
    })
    void takesAnEndByTheHourAsTheMomentItIs(String zone, LocalTime time, String end, int dates) {
        var rule = Recurrence.parse("FREQ=WEEKLY;BYDAY=FR;UNTIL=" + end);
        var first = day("2026-12-04").atTime(time);

        assertThat(rule.dates(first, ZoneId.of(zone), first.toLocalDate(), 9)).hasSize(dates);
        assertThat(rule.times(first.atZone(ZoneId.of(zone)), 9)).hasSize(dates);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=MONTHLY;BYMONTHDAY=31|2026-12-31 2027-01-31 2027-03-31 2027-05-31",
                "FREQ=MONTHLY;BYDAY=5FR|2027-01-29 2027-04-30 2027-07-30 2027-10-29 2027-12-31",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29|2028-02-29 2032-02-29 2036-02-29",
                "FREQ=WEEKLY;BYMONTH=1;BYDAY=MO,FR;BYSETPOS=-1|2027-01-01 2027-01-08 2027-01-15 2027-01-22 2027-01-29 2028-01-07",
            })
    void movesNoDateIntoAPeriodThatLacksIt(String rule, String days) {
        var expected = Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();

        assertThat(Recurrence.parse(rule).dates(at("2026-12-01"), OSLO, day("2026-12-01"), expected.size()))
                .isEqualTo(expected);
    }

    /** In summer time's gap an hour later, the next one as written again; of a doubled hour the first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Oslo|2027-02-28T02:30|FREQ=MONTHLY;BYDAY=-1SU|2027-02-28T01:30:00Z 2027-03-28T01:30:00Z 2027-04-25T00:30:00Z",
                "Europe/Oslo|2027-10-31T02:30|FREQ=MONTHLY;BYDAY=-1SU|2027-10-31T00:30:00Z",
                "America/Mexico_City|2027-06-04T09:00|FREQ=MONTHLY;BYDAY=1FR|2027-06-04T15:00:00Z 2027-07-02T15:00:00Z",
                "Africa/Casablanca|2027-02-05T09:00|FREQ=MONTHLY;BYDAY=1FR|2027-02-05T08:00:00Z 2027-03-05T09:00:00Z 2027-04-02T08:00:00Z",
            })
    void keepsToTheClocksOfTheZone(String zone, LocalDateTime first, String rule, String moments) {
        var expected = Arrays.stream(moments.split(" ")).map(Instant::parse).toList();

        assertThat(Recurrence.parse(rule).times(first.atZone(ZoneId.of(zone)), expected.size()))
                .map(ZonedDateTime::toInstant)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY;INTERVAL=7;BYDAY=TU|2026-12-01 2026-12-08 2026-12-15",
                "FREQ=DAILY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR|2026-12-01 2026-12-03 2026-12-07 2026-12-09 2026-12-11 2026-12-15",
                "FREQ=DAILY;INTERVAL=10;BYMONTHDAY=1,11,21,31|2026-12-01 2026-12-11 2026-12-21 2026-12-31 2027-03-01",
                "FREQ=DAILY;INTERVAL=3;BYDAY=FR;COUNT=2|2026-12-04 2026-12-25",
                "FREQ=DAILY;INTERVAL=3;BYMONTH=1|2027-01-03 2027-01-06",
            })
    void countsTheDaysBetweenDatesWhateverElseTheRuleAsks(String rule, String days) {
        var expected = Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();

        assertThat(Recurrence.parse(rule).dates(at("2026-12-01"), OSLO, day("2026-12-01"), expected.size()))
                .isEqualTo(expected);
    }

    @Test
    void findsNothingWhereTheIntervalNeverMeetsTheWeekday() {
        assertThat(Recurrence.parse("FREQ=DAILY;INTERVAL=7;BYDAY=MO")
                        .dates(at("2026-12-01"), OSLO, day("2026-12-01"), 1))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FREQ=SECONDLY",
                "FREQ=MONTHLY;BYDAY=9XX",
                "FREQ=MONTHLY;BYDAY=54FR",
                "FREQ=WEEKLY;BYDAY=1FR",
                "FREQ=MONTHLY;BYDAY=1FR;BYDAY=2FR",
                "BYDAY=1FR",
                "FREQ=DAILY;COUNT=3;UNTIL=20270101",
                "FREQ=DAILY;UNTIL=20270231",
                "FREQ=DAILY;UNTIL=29990101",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=MONTHLY;BYSETPOS=1",
                "FREQ=DAILY\r\nATTENDEE:mailto:a@b",
                "FREQ=DAILY;X-EVIL=1",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYWEEKNO=1",
                "FREQ=WEEKLY;BYMONTHDAY=1",
                "FREQ=DAILY;BYYEARDAY=100",
                "FREQ=DAILY;BYWEEKNO=20;BYDAY=MO",
                "first Friday"
            })
    void refusesWhatIsNoRule(String text) {
        assertThatExceptionOfType(UnreadableRecurrence.class).isThrownBy(() -> Recurrence.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MINUTELY",
                "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
                "FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2;BYSETPOS=366",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MONTHLY;BYDAY=2TU;BYSETPOS=2",
                "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3;BYSETPOS=3",
                "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;BYMONTHDAY=24"
            })
    @Timeout(10)
    void comesToAnEndWithRulesThatHitNothing(String text) {
        assertThat(Recurrence.parse(text).dates(at("2026-01-01"), OSLO, day("2190-01-01"), 3))
                .hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=MONTHLY;BYDAY=1FR|the first Friday of every month|første fredag i måneden",
                "FREQ=MONTHLY;BYDAY=-1TH;COUNT=3|the last Thursday of every month|siste torsdag i måneden",
                "FREQ=MONTHLY;BYMONTHDAY=15|day 15 of every month|den 15. i hver måned",
                "FREQ=MONTHLY;BYMONTHDAY=31|day 31 of the months that have one|den 31. i måneder med så mange dager",
                "FREQ=MONTHLY;BYMONTHDAY=29|day 29 of the months that have one|den 29. i måneder med så mange dager",
                "FREQ=MONTHLY;BYMONTHDAY=28,31;BYSETPOS=-1|by the rule FREQ=MONTHLY;BYMONTHDAY=28,31;BYSETPOS=-1|etter regelen FREQ=MONTHLY;BYMONTHDAY=28,31;BYSETPOS=-1",
                "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1|day 30 of every month, or the last of a shorter one|den 30. i hver måned, eller den siste når måneden er kortere",
                "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1|the last day of every month|den siste dagen i måneden",
                "FREQ=WEEKLY;BYDAY=MO|every Monday|hver mandag",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU|every other Tuesday|annenhver tirsdag",
                "FREQ=WEEKLY;INTERVAL=3;BYDAY=WE;UNTIL=20270101|every 3 weeks, on Wednesday|onsdag hver 3. uke",
                "FREQ=YEARLY;BYDAY=20MO|by the rule FREQ=YEARLY;BYDAY=20MO|etter regelen FREQ=YEARLY;BYDAY=20MO"
            })
    void saysItselfInWords(String rule, String english, String norwegian) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/calendar");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        var words = Recurrence.parse(rule).words();

        assertThat(messages.getMessage(words, Locale.ENGLISH)).isEqualTo(english);
        assertThat(messages.getMessage(words, Locale.forLanguageTag("nb"))).isEqualTo(norwegian);
    }
}
