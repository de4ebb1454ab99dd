package app.farvel.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.calendar.DayOff;
import app.farvel.calendar.Recurrence;
import app.farvel.calendar.SpecialDay;
import app.farvel.calendar.SpecialDays;
import app.farvel.shared.NewId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The dates of a gathering, by rule and clock alone. */
class DatePlanTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 4);
    private static final SpecialDays NO_HOLIDAYS = new SpecialDays(day -> Optional.empty());

    @Test
    void comesAtNineSummerAndWinter() {
        var dates = dates(gathering("Europe/Oslo", "09:00", Gatherings.FIRST_FRIDAY, FIRST, null), FIRST, 12);

        assertThat(dates)
                .hasSize(12)
                .allSatisfy(date -> assertThat(date.start().toLocalTime()).isEqualTo(LocalTime.of(9, 0)));
        assertThat(dates).extracting(date -> date.start().getOffset().getId()).contains("+01:00", "+02:00");
    }

    @Test
    void beginsAnHourLaterWhereOslosClockIsPutForward() {
        var sundays = Recurrence.monthly(-1, DayOfWeek.SUNDAY);

        var date = dates(
                        gathering("Europe/Oslo", "02:30", sundays, LocalDate.of(2027, 3, 1), null),
                        LocalDate.of(2027, 3, 1),
                        1)
                .get(0);

        assertThat(date.day()).isEqualTo(LocalDate.of(2027, 3, 28));
        assertThat(date.isShifted()).isTrue();
        assertThat(date.start().toLocalTime()).isEqualTo(LocalTime.of(3, 30));
    }

    @Test
    void takesTheFirstOfTheHourThatComesTwiceInNewYork() {
        var sundays = Recurrence.monthly(1, DayOfWeek.SUNDAY);

        var date = dates(
                        gathering("America/New_York", "01:30", sundays, LocalDate.of(2027, 11, 1), null),
                        LocalDate.of(2027, 11, 1),
                        1)
                .get(0);

        assertThat(date.start().toInstant()).isEqualTo(Instant.parse("2027-11-07T05:30:00Z"));
        assertThat(date.isShifted()).isFalse();
    }

    @Test
    void beginsAnHourLaterWhereNewYorksClockIsPutForward() {
        var sundays = Recurrence.monthly(2, DayOfWeek.SUNDAY);

        var date = dates(
                        gathering("America/New_York", "02:00", sundays, LocalDate.of(2027, 3, 1), null),
                        LocalDate.of(2027, 3, 1),
                        1)
                .get(0);

        assertThat(date.start().toLocalTime()).isEqualTo(LocalTime.of(3, 0));
        assertThat(date.isShifted()).isTrue();
    }

    @Test
    void takesTheLastDayWhereAMonthHasNoThirtyFirst() {
        var first = LocalDate.of(2027, 1, 31);

        var dates = dates(gathering("Europe/Oslo", "09:00", Recurrence.monthly(31), first, null), first, 4);

        assertThat(dates)
                .extracting(DateView::day)
                .containsExactly(
                        first, LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 4, 30));
    }

    @Test
    void endsWithTheLastDay() {
        var dates = dates(
                gathering("Europe/Oslo", "09:00", Gatherings.FIRST_FRIDAY, FIRST, LocalDate.of(2027, 2, 5)), FIRST, 12);

        assertThat(dates)
                .extracting(DateView::day)
                .containsExactly(FIRST, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 5));
    }

    @Test
    void proposesNoDayOnWhichTheTableIsLaidAnyway() {
        var fridays = Recurrence.weekly(1, DayOfWeek.FRIDAY);
        var day = LocalDate.of(2027, 3, 26);
        SpecialDays goodFriday = new SpecialDays(
                each -> each.equals(day) ? Optional.of(new DayOff(each, "christian.GOOD_FRIDAY")) : Optional.empty());

        var weekly = new DatePlan(
                        gathering("Europe/Oslo", "09:00", fridays, FIRST, null), List.of(), Map.of(), goodFriday)
                .on(day);
        var monthly = new DatePlan(
                        gathering("Europe/Oslo", "09:00", Recurrence.monthly(-1, DayOfWeek.FRIDAY), FIRST, null),
                        List.of(),
                        Map.of(),
                        goodFriday)
                .on(day);

        assertThat(weekly.special()).map(SpecialDay::kind).contains(SpecialDay.Kind.HOLIDAY);
        assertThat(weekly.instead()).isEmpty();
        assertThat(monthly.instead()).contains(LocalDate.of(2027, 4, 2));
    }

    private static List<DateView> dates(Gathering gathering, LocalDate from, int most) {
        return new DatePlan(gathering, List.of(), Map.of(), NO_HOLIDAYS).from(from, most);
    }

    private static Gathering gathering(
            String zone, String time, Recurrence rule, LocalDate first, @Nullable LocalDate last) {
        return new Gathering(
                new GatheringDetails(
                        NewId.next(),
                        "Table",
                        Gatherings.CAFE,
                        "",
                        Locale.ENGLISH,
                        rule,
                        first,
                        last,
                        LocalTime.parse(time),
                        Duration.ofHours(1),
                        ZoneId.of(zone),
                        null,
                        Schedule.USUAL,
                        false,
                        null),
                Instant.EPOCH);
    }
}
