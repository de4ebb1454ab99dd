package app.farvel.winddown;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a message that is slept on goes: at eight, on the next day. A night that is still going on is that night: what is
 * written before five goes at eight the same day. Where the clock is changed in between, eight is what the clock shows then.
 */
final class NextMorning {

    private static final LocalTime GOES = LocalTime.of(8, 0);
    private static final LocalTime NIGHT_ENDS = LocalTime.of(5, 0);

    private NextMorning() {}

    static Instant after(Instant now, ZoneId zone) {
        var there = now.atZone(zone);
        var day = there.toLocalTime().isBefore(NIGHT_ENDS)
                ? there.toLocalDate()
                : there.toLocalDate().plusDays(1);
        return day.atTime(GOES).atZone(zone).toInstant();
    }
}
