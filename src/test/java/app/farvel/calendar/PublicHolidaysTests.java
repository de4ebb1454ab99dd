package app.farvel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.calendar.PublicHolidays.Subdivision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

    @ParameterizedTest
    @MethodSource("years")
    void keepsTheDaysOfTheLawAndNoOthers(String country, Year year, List<LocalDate> days) {
        var kept = year.atDay(1)
                .datesUntil(year.plusYears(1).atDay(1))
                .filter(day ->
                        holidays.in(country).on(day).filter(DayOff::isHoliday).isPresent());

        assertThat(kept).containsExactlyElementsOf(days);
    }

    static Stream<Arguments> years() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/calendar/holidays.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .map(cells -> Arguments.of(
                        cells[0],
                        Year.parse(cells[1]),
                        Arrays.stream(cells)
                                .skip(2)
                                .map(day -> LocalDate.parse(cells[1] + "-" + day))
                                .toList()));
    }

    @ParameterizedTest
    @CsvSource({
        "DE, BY, 2027-11-01",
        "DE, BY, 2027-01-06",
        "DE, BE, 2027-03-08",
        "GB, SCT, 2027-08-02",
        "GB, NIR, 2027-07-12",
        "GB, WLS, 2027-08-30",
        "US, CA, 2027-03-31",
        "US, CA, 2027-10-11"
    })
    void keepsTheDaysOfAPartOfACountry(String country, String part, LocalDate day) {
        assertThat(holidays.in(country, part).on(day)).get().matches(DayOff::isHoliday);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, BE, 2027-11-01",
        "DE, '', 2027-11-01",
        "GB, SCT, 2027-08-30",
        "GB, XX, 2027-08-02",
        "NO, BY, 2027-01-06"
    })
    void takesNoOtherPartsDays(String country, String part, LocalDate day) {
        assertThat(holidays.in(country, part).on(day)).isEmpty();
    }

    @Test
    void namesTheParts() {
        assertThat(holidays.subdivisions("DE", Locale.ENGLISH))
                .hasSize(16)
                .extracting(Subdivision::name)
                .contains("Bavaria");
        assertThat(holidays.subdivisions("NO", Locale.ENGLISH)).isEmpty();
        assertThat(holidays.subdivisions("", Locale.ENGLISH)).isEmpty();
    }

    /** The moon's tables end in 2076; whoever counts further must not fall over them. */
    @Test
    void knowsNoHolidayWhereTheLibraryDoesNotEither() {
        assertThat(Locale.getISOCountries()).allSatisfy(country -> {
            for (var year = 2020; year <= 2200; year += 36) holidays.in(country).on(LocalDate.of(year, 5, 3));
        });
    }

    @Test
    void addsDaysOffElsewhereAndHalfDays() {
        var both = holidays.in("NO").or(holidays.in("US")).withHalfDays();

        assertThat(List.of("2027-05-17", "2027-11-25", "2027-12-24", "2028-12-31", "2027-11-27"))
                .allMatch(day -> both.on(LocalDate.parse(day)).isPresent());
        assertThat(both.on(LocalDate.of(2027, 12, 23))).isEmpty();
        assertThat(holidays.in("NO").on(LocalDate.of(2027, 12, 24))).isEmpty();
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

        var parts = Stream.concat(
                Stream.of(""),
                holidays.subdivisions(country, Locale.ROOT).stream().map(Subdivision::code));
        parts.forEach(part -> LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2029, 1, 1))
                .flatMap(day -> holidays.in(country, part).on(day).stream())
                .filter(DayOff::isHoliday)
                .forEach(off -> assertThat(names).containsKey("calendar.holiday." + off.holiday())));
    }
}
