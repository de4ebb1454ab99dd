package app.farvel.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DaysTests {

    private static final Days MONDAY = days("2026-11-23");

    @Test
    void movesAWeekendToTheNearestWorkingDay() {
        assertThat(MONDAY.ago(Period.ofDays(9))).isEqualTo("2026-11-13");
        assertThat(MONDAY.ago(Period.ofDays(8))).isEqualTo("2026-11-16");
        assertThat(MONDAY.ago(Period.ofDays(7))).isEqualTo("2026-11-16");
    }

    @Test
    void staysAheadOfWhatIsCountedInMonths() {
        assertThat(MONDAY.exactly(Period.ofMonths(3))).isEqualTo("2026-08-23");
        assertThat(MONDAY.ago(Period.ofMonths(3))).isEqualTo("2026-08-21");
    }

    @Test
    void leavesTodayWhereItIs() {
        assertThat(days("2026-11-22").ahead(Period.ZERO)).isEqualTo("2026-11-22");
    }

    @Test
    void meetsNobodyOnConstitutionDay() {
        assertThat(days("2027-05-24").ago(Period.ofWeeks(1))).isEqualTo("2027-05-14");
    }

    @Test
    void neverReachesPastToday() {
        for (var day = LocalDate.parse("2026-01-01"); day.getYear() < 2028; day = day.plusDays(1))
            for (var ago = 1; ago < 15; ago++)
                assertThat(days(day.toString()).ago(Period.ofDays(ago))).isBeforeOrEqualTo(day);
    }

    private static Days days(String today) {
        return new Days(LocalDate.parse(today), ZoneId.of("Europe/Oslo"));
    }
}
