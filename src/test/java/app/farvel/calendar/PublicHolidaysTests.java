package app.farvel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTests {

    private final PublicHolidays holidays = new PublicHolidays();

    @ParameterizedTest
    @CsvSource({
        "NO, 2027-05-17",
        "NO, 2027-03-25",
        "SE, 2027-06-25",
        "DK, 2027-05-06",
        "FI, 2026-12-06",
        "IS, 2027-04-22",
        "IS, 2027-03-26",
        "GB, 2027-08-30",
        "GB, 2027-12-27",
        "US, 2027-07-05",
        "DE, 2026-10-03"
    })
    void knowsThePublicHolidaysOfACountry(String country, LocalDate day) {
        assertThat(holidays.in(country).on(day)).get().matches(DayOff::isHoliday);
    }

    @ParameterizedTest
    @CsvSource({
        "SE, 2027-05-17",
        "GB, 2027-05-17",
        "IS, 2027-03-01",
        "DK, 2027-05-05",
        "XX, 2026-12-25",
        "'', 2026-12-25"
    })
    void takesOtherDaysForWorkingDays(String country, LocalDate day) {
        assertThat(holidays.in(country).on(day)).isEmpty();
    }

    @Test
    void keepsWeekendsWhereverItIs() {
        var saturday = LocalDate.of(2026, 11, 28);

        assertThat(holidays.in("").on(saturday)).isEqualTo(Optional.of(new DayOff(saturday, "")));
        assertThat(holidays.knows("")).isFalse();
        assertThat(holidays.knows("NO")).isTrue();
    }

    @Test
    void goesBackOverEaster() {
        var off = holidays.in("NO").backFrom(LocalDate.of(2027, 3, 29));

        assertThat(off)
                .extracting(DayOff::holiday)
                .containsExactly(
                        "christian.EASTER_MONDAY",
                        "christian.EASTER",
                        "",
                        "christian.GOOD_FRIDAY",
                        "christian.MAUNDY_THURSDAY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "SE", "DK", "FI", "IS", "GB", "US", "DE"})
    void hasANameForEveryHoliday(String country) throws IOException {
        var names = new Properties();
        try (var file = getClass().getResourceAsStream("/messages/calendar_nb.properties")) {
            names.load(file);
        }

        for (var day = LocalDate.of(2026, 1, 1); day.getYear() < 2029; day = day.plusDays(1))
            holidays.in(country)
                    .on(day)
                    .filter(DayOff::isHoliday)
                    .ifPresent(off -> assertThat(names).containsKey("calendar.holiday." + off.holiday()));
    }
}
