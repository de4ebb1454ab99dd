package app.farvel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock another library makes of what we write goes as the zone's own. */
class ZoneComponentTests {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static String file(ZoneId zone) {
        var start = ZonedDateTime.of(2026, 12, 4, 9, 0, 0, 0, zone);
        var event = CalendarEvent.of("z@farvel", EventTime.at(start, Duration.ofHours(1)), "x")
                .event();
        return CalendarFile.publish("", List.of(event)).text(NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Oslo",
                "America/New_York",
                "Asia/Tokyo",
                "Australia/Sydney",
                "Europe/Dublin",
                "America/Nuuk",
                "Africa/Cairo",
                "Africa/Casablanca",
                "Australia/Lord_Howe",
                "America/St_Johns",
                "Asia/Kathmandu",
                "America/Santiago",
                "Asia/Jerusalem",
                "+05:30"
            })
    void goesLikeTheZonesOwnClock(String id) {
        var zone = ZoneId.of(id);
        var component = (VTimeZone)
                CalendarText.parsed(file(zone)).getComponents("VTIMEZONE").get(0);
        var clock = new net.fortuna.ical4j.model.TimeZone(component);

        assertThat(component.getTimeZoneId().getValue()).isEqualTo(id);
        for (var at = Instant.parse("2026-12-04T12:00:00Z");
                at.isBefore(Instant.parse("2045-12-01T00:00:00Z"));
                at = at.plus(Duration.ofHours(13 * 24 + 5)))
            if (!changesAround(at, zone))
                assertThat(clock.getOffset(at.toEpochMilli()))
                        .as("at " + at)
                        .isEqualTo(zone.getRules().getOffset(at).getTotalSeconds() * 1000);
    }

    /** The other library is not sure of the hour of a change. */
    private static boolean changesAround(Instant at, ZoneId zone) {
        var next = zone.getRules().nextTransition(at.minus(Duration.ofHours(15)));
        return next != null && next.getInstant().isBefore(at.plus(Duration.ofHours(15)));
    }

    @Test
    void saysTheRulesOfOslo() {
        assertThat(CalendarText.lines(file(ZoneId.of("Europe/Oslo"))))
                .contains(
                        "BEGIN:DAYLIGHT",
                        "DTSTART:20270328T020000",
                        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0200",
                        "DTSTART:20261025T030000",
                        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10");
    }
}
