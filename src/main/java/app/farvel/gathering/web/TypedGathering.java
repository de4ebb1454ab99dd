package app.farvel.gathering.web;

import app.farvel.calendar.Recurrence;
import app.farvel.gathering.GatheringDetails;
import app.farvel.gathering.Place;
import app.farvel.gathering.Schedule;
import app.farvel.shared.Typed;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a gathering's form. */
final class TypedGathering {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])(?:[:.]?([0-5]\\d))?(?::00)?");
    private static final int USUAL_LENGTH = 60;

    private TypedGathering() {}

    /** What a form says whose rule, first day and time were found to be right. */
    static GatheringDetails of(GatheringForm form, Recurrence rule, Locale language, ZoneId zone) {
        var length = Typed.number(form.length());
        return new GatheringDetails(
                form.givenId(),
                form.title(),
                new Place(form.place(), form.address(), form.map()),
                form.note(),
                language,
                rule,
                TypedRule.of(form).begins(Typed.date(form.first()).orElseThrow()),
                Typed.date(form.last()).orElse(null),
                time(form.time()).orElseThrow(),
                Duration.ofMinutes(length < 1 ? USUAL_LENGTH : length),
                zone,
                number(form.capacity()),
                new Schedule(number(form.invite()), number(form.nudge()), number(form.remind())),
                form.showsGuests(),
                null);
    }

    /** The same, as far as it says which days; empty while it does not. */
    static Optional<GatheringDetails> days(GatheringForm form, Locale language, ZoneId zone) {
        if (Typed.date(form.first()).isEmpty() || time(form.time()).isEmpty()) return Optional.empty();
        return TypedRule.of(form).read().map(rule -> of(form, rule, language, zone));
    }

    /** 9, 09:00, 9.30 or 0930. */
    static Optional<LocalTime> time(String typed) {
        var found = TIME.matcher(typed);
        if (!found.matches()) return Optional.empty();
        var minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        return Optional.of(LocalTime.of(Integer.parseInt(found.group(1)), minute));
    }

    static @Nullable Integer number(String typed) {
        var number = Typed.number(typed);
        return number < 0 ? null : (Integer) number;
    }

    /** Whether the day is one people can be asked to. */
    static boolean isSensible(LocalDate day, LocalDate today) {
        return !day.isAfter(today.plusYears(10)) && !day.isBefore(today.minusYears(10));
    }
}
