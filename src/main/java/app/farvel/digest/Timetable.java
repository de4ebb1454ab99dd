package app.farvel.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the digest comes: by the clock on the wall, so at the same hour all year.
 *
 * @param weekday of the weekly one
 * @param hour of the day, 0 to 23
 */
public record Timetable(Rhythm rhythm, DayOfWeek weekday, int hour) {

    /** What one begins with. */
    public static final Timetable NONE = new Timetable(Rhythm.OFF, DayOfWeek.MONDAY, 8);

    public Timetable {
        if (hour < 0 || hour > 23) throw new IllegalArgumentException("No hour of the day: " + hour);
    }

    public boolean isOn() {
        return rhythm != Rhythm.OFF;
    }

    /** Such as {@code 08:00}. */
    public String time() {
        return at().toString();
    }

    LocalTime at() {
        return LocalTime.of(hour, 0);
    }

    /** Such as {@code weekly MONDAY 08:00}: what a form shows, told from what somebody else has chosen since. */
    public String mark() {
        return rhythm.word() + " " + weekday + " " + time();
    }

    Timetable stopped() {
        return new Timetable(Rhythm.OFF, weekday, hour);
    }

    /**
     * The first time after the instant, on a day later than the last one served. An hour the clocks leave out is the one
     * after it; of an hour that comes twice it is the first.
     *
     * @param served the day of the last digest; null when there was none
     */
    Optional<Instant> next(Instant after, @Nullable LocalDate served, ZoneId zone) {
        if (!isOn()) return Optional.empty();
        var today = LocalDate.ofInstant(after, zone);
        var first = served == null || served.isBefore(today) ? today : served.plusDays(1);
        return first.datesUntil(first.plusDays(15))
                .filter(this::isOn)
                .map(day -> ZonedDateTime.of(day, LocalTime.of(hour, 0), zone).toInstant())
                .filter(time -> time.isAfter(after))
                .findFirst();
    }

    private boolean isOn(LocalDate day) {
        return rhythm == Rhythm.DAILY || day.getDayOfWeek() == weekday;
    }
}
