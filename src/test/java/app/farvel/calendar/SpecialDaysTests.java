package app.farvel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.calendar.SpecialDay.Kind;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialDaysTests {

    private final SpecialDays norway = new SpecialDays(new PublicHolidays().in("NO"));

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, HOLIDAY, NEW_YEAR, 2027-01-08",
        "2027-03-26, HOLIDAY, christian.GOOD_FRIDAY, 2027-04-02",
        "2027-05-06, HOLIDAY, christian.ASCENSION_DAY, 2027-05-13",
        "2027-05-07, BRIDGE, christian.ASCENSION_DAY, 2027-05-14",
        "2022-05-16, BRIDGE, CONSTITUTION_DAY, 2022-05-23",
        "2026-05-15, BRIDGE, christian.ASCENSION_DAY, 2026-05-22",
        "2026-12-25, HOLIDAY, CHRISTMAS, 2027-01-08"
    })
    void proposesTheNextDayThatIsNotSpecial(LocalDate day, Kind kind, String holiday, LocalDate instead) {
        var special = norway.on(day).orElseThrow();

        assertThat(special.kind()).isEqualTo(kind);
        assertThat(special.holiday().holiday()).isEqualTo(holiday);
        assertThat(special.instead()).isEqualTo(Optional.of(instead));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-04",
        "2026-12-05",
        "2027-03-24",
        "2027-05-13",
        "2026-11-29",
        "2027-03-27",
        "2026-12-27",
        "2027-05-15"
    })
    void leavesOtherDaysAndWeekendsAlone(LocalDate day) {
        assertThat(norway.on(day)).isEmpty();
    }

    @Test
    void knowsNothingWhereTheCountryIsNotKnown() {
        assertThat(new SpecialDays(new PublicHolidays().in("")).on(LocalDate.of(2026, 12, 25)))
                .isEmpty();
    }
}
