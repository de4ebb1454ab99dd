package app.farvel.digest.web;

import app.farvel.digest.Rhythm;
import app.farvel.digest.Timetable;
import app.farvel.shared.Difference;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen on the page; what is missing is no choice.
 *
 * @param version the timetable that was shown
 */
record DigestForm(
        @Nullable String version,

        @Pattern(regexp = "off|weekly|daily", message = "{digest.rhythm.unknown}") @Nullable
        String rhythm,

        @Pattern(
                regexp = "MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY",
                message = "{digest.weekday.unknown}")
        @Nullable
        String weekday,

        @Pattern(regexp = "([01]\\d|2[0-3]):00", message = "{digest.time.unknown}") @Nullable
        String time) {

    static final List<String> RHYTHMS =
            Arrays.stream(Rhythm.values()).map(Rhythm::word).toList();
    static final List<String> TIMES = IntStream.range(0, 24)
            .mapToObj(hour -> new Timetable(Rhythm.OFF, DayOfWeek.MONDAY, hour).time())
            .toList();

    DigestForm {
        version = Objects.requireNonNullElse(version, "");
        rhythm = Objects.requireNonNullElse(rhythm, "");
        weekday = Objects.requireNonNullElse(weekday, "");
        time = Objects.requireNonNullElse(time, "");
    }

    static DigestForm of(Timetable timetable) {
        return new DigestForm(
                timetable.mark(), timetable.rhythm().word(), timetable.weekday().name(), timetable.time());
    }

    DigestForm withVersion(@Nullable String version) {
        return new DigestForm(version, rhythm, weekday, time);
    }

    /** Where it differs from what was saved meanwhile. */
    List<Difference> differencesFrom(DigestForm saved) {
        return Difference.between(this, saved, "digest.")
                .choice("rhythm", form -> Objects.requireNonNull(form.rhythm()))
                .choice("weekday", "calendar.weekday.", form -> Objects.requireNonNull(form.weekday()))
                .text("time", form -> Objects.requireNonNull(form.time()))
                .found();
    }

    Timetable timetable() {
        return new Timetable(
                Rhythm.valueOf(Objects.requireNonNull(rhythm).toUpperCase(Locale.ROOT)),
                DayOfWeek.valueOf(weekday),
                TIMES.indexOf(time));
    }
}
