package app.farvel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the days of a rule, period by period: all days of a year, month, week or day that the parts of the rule agree
 * on, and of these the places asked for (RFC 5545, 3.3.10). Ours, since the libraries lose the interval of some rules,
 * and whole years of others; {@code RecurrenceOracleTests} counts a second time.
 */
final class RecurrenceDays {

    private final Map<String, String> parts;
    private final String frequency;
    private final int interval;
    private final WeekFields weeks;
    private final List<Integer> places;

    RecurrenceDays(Map<String, String> parts) {
        this.parts = parts;
        this.frequency = parts.getOrDefault("FREQ", "DAILY");
        this.interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        this.weeks = WeekFields.of(weekday(parts.getOrDefault("WKST", "MO")), 4);
        this.places = List.copyOf(numbers("BYSETPOS"));
    }

    /** The days, in order; the first only where the rule hits it. */
    Stream<LocalDate> from(LocalDate first, int lastYear) {
        var fits = fits(first);
        var most = Long.parseLong(parts.getOrDefault("COUNT", String.valueOf(Long.MAX_VALUE)));
        return Stream.iterate(begin(first), day -> day.getYear() <= lastYear, day -> later(day, interval))
                .flatMap(begin -> days(begin, fits))
                .filter(day -> !day.isBefore(first))
                .limit(most);
    }

    private Stream<LocalDate> days(LocalDate begin, Predicate<LocalDate> fits) {
        var days = begin.datesUntil(later(begin, 1)).filter(fits);
        if (places.isEmpty()) return days;
        var all = days.toList();
        return places.stream()
                .map(place -> place > 0 ? place - 1 : all.size() + place)
                .filter(index -> index >= 0 && index < all.size())
                .distinct()
                .sorted()
                .map(all::get);
    }

    /** The first day of the period the day is in. Where weeks have numbers, a year has whole weeks. */
    private LocalDate begin(LocalDate day) {
        return switch (frequency) {
            case "YEARLY" -> has("BYWEEKNO") ? firstWeek(day.get(weeks.weekBasedYear())) : day.withDayOfYear(1);
            case "MONTHLY" -> day.withDayOfMonth(1);
            case "WEEKLY" -> day.with(TemporalAdjusters.previousOrSame(weeks.getFirstDayOfWeek()));
            default -> day;
        };
    }

    private LocalDate later(LocalDate begin, int periods) {
        return switch (frequency) {
            case "YEARLY" ->
                has("BYWEEKNO") ? firstWeek(begin.get(weeks.weekBasedYear()) + periods) : begin.plusYears(periods);
            case "MONTHLY" -> begin.plusMonths(periods);
            case "WEEKLY" -> begin.plusWeeks(periods);
            default -> begin.plusDays(periods);
        };
    }

    private LocalDate firstWeek(int year) {
        return LocalDate.of(year, 1, 4).with(TemporalAdjusters.previousOrSame(weeks.getFirstDayOfWeek()));
    }

    private Predicate<LocalDate> fits(LocalDate first) {
        return inMonth(first)
                .and(onDayOfMonth(first))
                .and(onDayOfYear())
                .and(inWeek())
                .and(onWeekday(first));
    }

    private Predicate<LocalDate> inMonth(LocalDate first) {
        if (has("BYMONTH")) {
            var months = numbers("BYMONTH");
            return day -> months.contains(day.getMonthValue());
        }
        return frequency.equals("YEARLY") && !has("BYMONTHDAY", "BYDAY", "BYYEARDAY", "BYWEEKNO")
                ? day -> day.getMonth() == first.getMonth()
                : day -> true;
    }

    private Predicate<LocalDate> onDayOfMonth(LocalDate first) {
        if (has("BYMONTHDAY")) {
            var days = numbers("BYMONTHDAY");
            return day -> counts(days, day.getDayOfMonth(), day.lengthOfMonth());
        }
        var isFirsts = frequency.equals("MONTHLY") || frequency.equals("YEARLY");
        return isFirsts && !has("BYDAY", "BYYEARDAY", "BYWEEKNO")
                ? day -> day.getDayOfMonth() == first.getDayOfMonth()
                : day -> true;
    }

    private Predicate<LocalDate> onDayOfYear() {
        if (!has("BYYEARDAY")) return day -> true;
        var days = numbers("BYYEARDAY");
        return day -> counts(days, day.getDayOfYear(), day.lengthOfYear());
    }

    private Predicate<LocalDate> inWeek() {
        if (!has("BYWEEKNO")) return day -> true;
        var numbers = numbers("BYWEEKNO");
        return day -> counts(numbers, day.get(weeks.weekOfWeekBasedYear()), (int)
                day.range(weeks.weekOfWeekBasedYear()).getMaximum());
    }

    private Predicate<LocalDate> onWeekday(LocalDate first) {
        if (has("BYDAY")) return list("BYDAY").map(this::isWeekday).reduce(day -> false, Predicate::or);
        var isFirsts = frequency.equals("WEEKLY") || has("BYWEEKNO") && !has("BYMONTHDAY", "BYYEARDAY");
        return isFirsts ? day -> day.getDayOfWeek() == first.getDayOfWeek() : day -> true;
    }

    /** "FR", or "2FR" and "-1FR": counted in the month, or in a year no months of which are named. */
    private Predicate<LocalDate> isWeekday(String typed) {
        var letters = typed.length() - 2;
        var weekday = weekday(typed.substring(letters));
        if (letters == 0) return day -> day.getDayOfWeek() == weekday;
        var nth = Set.of(Integer.parseInt(typed.substring(0, letters)));
        var inYear = frequency.equals("YEARLY") && !has("BYMONTH");
        return day -> day.getDayOfWeek() == weekday && (inYear ? isNthOfYear(nth, day) : isNthOfMonth(nth, day));
    }

    private static boolean isNthOfMonth(Set<Integer> nth, LocalDate day) {
        return counts(
                nth,
                nth(day.getDayOfMonth()),
                nth(day.getDayOfMonth()) + left(day.getDayOfMonth(), day.lengthOfMonth()));
    }

    private static boolean isNthOfYear(Set<Integer> nth, LocalDate day) {
        var length = Year.of(day.getYear()).length();
        return counts(nth, nth(day.getDayOfYear()), nth(day.getDayOfYear()) + left(day.getDayOfYear(), length));
    }

    private static int nth(int place) {
        return (place - 1) / 7 + 1;
    }

    private static int left(int place, int length) {
        return (length - place) / 7;
    }

    /** Whether the number is wanted, counted from the start or from the end. */
    private static boolean counts(Set<Integer> wanted, int number, int of) {
        return wanted.contains(number) || wanted.contains(number - of - 1);
    }

    private boolean has(String... names) {
        return Arrays.stream(names).anyMatch(parts::containsKey);
    }

    private Set<Integer> numbers(String name) {
        return list(name).map(Integer::valueOf).collect(Collectors.toCollection(HashSet::new));
    }

    private Stream<String> list(String name) {
        return Stream.ofNullable(parts.get(name)).flatMap(list -> Arrays.stream(list.split(",")));
    }

    private static DayOfWeek weekday(String letters) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(letters))
                .findFirst()
                .orElseThrow();
    }
}
