package app.farvel.calendar;

import app.farvel.calendar.Reply.Occurrence;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and times as foreign files write them: with and without seconds, dashes and colons. */
final class FileTime {

    private static final Pattern TIME = Pattern.compile(
            "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[Tt ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d{1,9})?)?\\s?([Zz]|[+-]\\d{2}:?\\d{2})?)?");

    private FileTime() {}

    /** Nothing where it cannot be read. */
    static Optional<Occurrence> occurrence(ContentLine line, FileZone zones) {
        return match(line.value()).flatMap(found -> occurrence(found, line.parameter("TZID"), zones));
    }

    /** Nothing where it cannot be read, or may be at different times for different readers. */
    static Optional<Instant> instant(ContentLine line, FileZone zones) {
        return occurrence(line, zones)
                .flatMap(read -> read.time() == null || read.zone() == null
                        ? Optional.empty()
                        : Optional.of(read.day()
                                .atTime(read.time())
                                .atZone(read.zone())
                                .toInstant()));
    }

    /** By whatever clock. */
    static Optional<LocalDateTime> local(String text) {
        return match(text).flatMap(found -> {
            try {
                return Optional.of(day(found).atTime(time(found)));
            } catch (DateTimeException noSuchTime) {
                return Optional.empty();
            }
        });
    }

    private static Optional<MatchResult> match(String text) {
        var found = TIME.matcher(text);
        return found.matches() ? Optional.of(found.toMatchResult()) : Optional.empty();
    }

    private static Optional<Occurrence> occurrence(MatchResult found, String zone, FileZone zones) {
        try {
            var day = day(found);
            if (found.group(4) == null) return Optional.of(new Occurrence(day, null, null));
            var time = time(found);
            return Optional.of(new Occurrence(day, time, zone(found.group(7), zone, day.atTime(time), zones)));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static LocalDate day(MatchResult found) {
        return LocalDate.of(number(found.group(1)), number(found.group(2)), number(found.group(3)));
    }

    /** The second after the last one of a minute does not count. */
    private static LocalTime time(MatchResult found) {
        return LocalTime.of(number(found.group(4)), number(found.group(5)), Math.min(number(found.group(6)), 59));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static @Nullable ZoneId zone(@Nullable String offset, String name, LocalDateTime clock, FileZone zones) {
        if (offset == null) return zones.of(name, clock);
        return offset.equalsIgnoreCase("Z") ? ZoneOffset.UTC : ZoneOffset.of(offset);
    }
}
