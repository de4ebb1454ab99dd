package app.farvel.winddown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextMorningTests {

    @ParameterizedTest
    @CsvSource({
        "Europe/Oslo, 2026-11-23T21:15, 2026-11-24T08:00",
        "Europe/Oslo, 2026-11-23T05:00, 2026-11-24T08:00",
        "Europe/Oslo, 2026-11-23T04:59, 2026-11-23T08:00",
        "Europe/Oslo, 2026-11-23T00:00, 2026-11-23T08:00",
        "Europe/Oslo, 2026-12-31T23:59, 2027-01-01T08:00",
        "America/New_York, 2026-11-23T21:15, 2026-11-24T08:00",
        "Pacific/Kiritimati, 2026-11-23T21:15, 2026-11-24T08:00"
    })
    void isEightWhereThePersonIs(String zone, LocalDateTime pressed, LocalDateTime goes) {
        var there = ZoneId.of(zone);

        var morning = NextMorning.after(pressed.atZone(there).toInstant(), there);

        assertThat(LocalDateTime.ofInstant(morning, there)).isEqualTo(goes);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Oslo, 2027-03-27T20:00, 11, 2027-03-28T06:00:00Z",
        "Europe/Oslo, 2026-10-24T20:00, 13, 2026-10-25T07:00:00Z",
        "America/New_York, 2027-03-13T20:00, 11, 2027-03-14T12:00:00Z",
        "America/New_York, 2026-10-31T20:00, 13, 2026-11-01T13:00:00Z",
        "Europe/Oslo, 2026-10-25T02:30, 6, 2026-10-25T07:00:00Z"
    })
    void isEightByTheClockInANightThatChangesIt(String zone, LocalDateTime pressed, int hours, Instant goes) {
        var there = ZoneId.of(zone);
        var now = pressed.atZone(there).toInstant();

        var morning = NextMorning.after(now, there);

        assertThat(morning).isEqualTo(goes);
        assertThat(Duration.between(now, morning)).isBetween(Duration.ofHours(hours), Duration.ofHours(hours + 1));
    }
}
