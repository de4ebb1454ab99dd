package app.farvel.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A time of a zone that a foreign file describes: since when its clocks have differed so much from UTC. Understood is what
 * programs write: one moment, or each year the same weekday of a month. Nothing is counted through.
 */
record Observance(LocalDateTime since, ZoneOffset before, ZoneOffset then) {

    private static final Pattern OFFSET = Pattern.compile("([+-]\\d{2})(\\d{2})(?:\\d{2})?");
    private static final Pattern YEARLY = Pattern.compile(
            "FREQ=YEARLY|INTERVAL=1|WKST=[A-Z]{2}|BYMONTH=\\d{1,2}|BYDAY=[+-]?[1-5](?:MO|TU|WE|TH|FR|SA|SU)|UNTIL=\\d{8}.*");
    private static final Pattern MONTH = Pattern.compile("BYMONTH=(\\d{1,2})");
    private static final Pattern WEEKDAY = Pattern.compile("BYDAY=([+-]?[1-5])([A-Z]{2})");
    private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{4})");
    private static final String WEEKDAYS = "MOTUWETHFRSASU";

    /** What the clocks of a zone differ by at some time; nothing where one of its rules is not understood. */
    static Optional<ZoneId> offset(List<Component> described, LocalDateTime clock) {
        var observances = described.stream().map(each -> of(each, clock)).toList();
        if (observances.isEmpty() || observances.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        var bySince = observances.stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Observance::since))
                .toList();
        return bySince.stream()
                .filter(each -> !each.since.isAfter(clock))
                .reduce((earlier, later) -> later)
                .map(Observance::then)
                .or(() -> Optional.of(bySince.get(0).before))
                .map(ZoneId.class::cast);
    }

    private static Optional<Observance> of(Component described, LocalDateTime clock) {
        try {
            var first = FileTime.local(described.value("DTSTART")).orElse(null);
            if (first == null || described.first("RDATE").isPresent()) return Optional.empty();
            var rule = described.value("RRULE").toUpperCase(Locale.ROOT);
            return Optional.of(new Observance(
                    rule.isEmpty() ? first : last(first, rule, clock),
                    offset(described.value("TZOFFSETFROM")),
                    offset(described.value("TZOFFSETTO"))));
        } catch (DateTimeException notUnderstood) {
            return Optional.empty();
        }
    }

    /** The last time before the clock, or the very first. */
    private static LocalDateTime last(LocalDateTime first, String rule, LocalDateTime clock) {
        for (var part : rule.split(";", 20))
            if (!YEARLY.matcher(part).matches()) throw new DateTimeException("Not yearly");
        if (!rule.contains("FREQ=YEARLY")) throw new DateTimeException("Not yearly");
        var end = found(UNTIL, rule).map(Integer::parseInt).orElse(clock.getYear());
        var year = Math.min(clock.getYear(), end);
        return Stream.of(year, year - 1)
                .map(each -> in(each, first, rule))
                .filter(each -> !each.isAfter(clock) && !each.isBefore(first))
                .findFirst()
                .orElse(first);
    }

    private static LocalDateTime in(int year, LocalDateTime first, String rule) {
        var month = found(MONTH, rule).map(Integer::parseInt).orElse(first.getMonthValue());
        var weekday = WEEKDAY.matcher(rule);
        var day = weekday.find()
                ? LocalDate.of(year, month, 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(
                                Integer.parseInt(weekday.group(1)), weekday(weekday.group(2))))
                : LocalDate.of(year, month, first.getDayOfMonth());
        return day.atTime(first.toLocalTime());
    }

    private static DayOfWeek weekday(String word) {
        return DayOfWeek.of(WEEKDAYS.indexOf(word) / 2 + 1);
    }

    private static Optional<String> found(Pattern pattern, String rule) {
        var found = pattern.matcher(rule);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static ZoneOffset offset(String text) {
        var offset = OFFSET.matcher(text);
        if (!offset.matches()) throw new DateTimeException("No offset");
        var hours = Integer.parseInt(offset.group(1));
        var minutes = Integer.parseInt(offset.group(2));
        return ZoneOffset.ofHoursMinutes(hours, text.startsWith("-") ? -minutes : minutes);
    }
}
