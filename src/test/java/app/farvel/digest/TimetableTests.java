package app.farvel.digest;

import static app.farvel.digest.Rhythm.DAILY;
import static app.farvel.digest.Rhythm.WEEKLY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTests {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Test
    void comesOnTheNextSuchDay() {
        var mondays = new Timetable(WEEKLY, MONDAY, 8);

        assertThat(there(mondays, "2026-11-24T12:00", OSLO)).isEqualTo("2026-11-30T08:00");
        assertThat(there(mondays, "2026-11-30T07:59", OSLO)).isEqualTo("2026-11-30T08:00");
        assertThat(there(mondays, "2026-11-30T08:00", OSLO)).isEqualTo("2026-12-07T08:00");
    }

    @Test
    void neverComesWhileItIsOff() {
        assertThat(Timetable.NONE.next(Instant.EPOCH, null, OSLO)).isEmpty();
    }

    @Test
    void comesOnceADayHoweverTheHourIsChanged() {
        var evening = new Timetable(WEEKLY, MONDAY, 18);
        var noon = at("2026-11-30T12:00", OSLO);

        assertThat(evening.next(noon, LocalDate.of(2026, 11, 30), OSLO)).contains(at("2026-12-07T18:00", OSLO));
        assertThat(evening.next(noon, LocalDate.of(2026, 11, 23), OSLO)).contains(at("2026-11-30T18:00", OSLO));
    }

    /** The night of the change, and the days around it. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Oslo, 2027-03-26T12:00, 9, 2027-03-27T09:00 2027-03-28T09:00 2027-03-29T09:00",
        "Europe/Oslo, 2027-10-29T12:00, 9, 2027-10-30T09:00 2027-10-31T09:00 2027-11-01T09:00",
        "America/New_York, 2027-03-12T12:00, 9, 2027-03-13T09:00 2027-03-14T09:00 2027-03-15T09:00",
        "America/New_York, 2027-11-05T12:00, 9, 2027-11-06T09:00 2027-11-07T09:00 2027-11-08T09:00",
        "Europe/Oslo, 2027-03-26T12:00, 2, 2027-03-27T02:00 2027-03-28T03:00 2027-03-29T02:00",
        "America/New_York, 2027-03-12T12:00, 2, 2027-03-13T02:00 2027-03-14T03:00 2027-03-15T02:00",
        "Europe/Oslo, 2027-10-29T12:00, 2, 2027-10-30T02:00 2027-10-31T02:00 2027-11-01T02:00",
        "America/New_York, 2027-11-05T12:00, 1, 2027-11-06T01:00 2027-11-07T01:00 2027-11-08T01:00"
    })
    void keepsItsHourOverBothClockChanges(String zone, String after, int hour, String expected) {
        var place = ZoneId.of(zone);

        assertThat(times(new Timetable(DAILY, MONDAY, hour), at(after, place), 3, place))
                .extracting(time -> LocalDateTime.ofInstant(time, place).toString())
                .containsExactly(expected.split(" "));
    }

    @Test
    void takesTheFirstOfAnHourThatComesTwice() {
        var nights = new Timetable(WEEKLY, SUNDAY, 2);

        assertThat(nights.next(at("2027-10-30T12:00", OSLO), null, OSLO))
                .contains(Instant.parse("2027-10-31T00:00:00Z"));
        assertThat(nights.next(Instant.parse("2027-10-31T00:30:00Z"), null, OSLO))
                .contains(Instant.parse("2027-11-07T01:00:00Z"));
    }

    private static List<Instant> times(Timetable timetable, Instant after, int count, ZoneId zone) {
        var times = new ArrayList<Instant>();
        var last = after;
        for (var n = 0; n < count; n++) {
            last = timetable.next(last, null, zone).orElseThrow();
            times.add(last);
        }
        return times;
    }

    private static String there(Timetable timetable, String after, ZoneId zone) {
        var next = timetable.next(at(after, zone), null, zone).orElseThrow();
        return LocalDateTime.ofInstant(next, zone).toString();
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
