package app.farvel.gathering.web;

import app.farvel.calendar.Recurrence;
import app.farvel.calendar.UnreadableRecurrence;
import app.farvel.shared.Typed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The four kinds of rule the form offers.
 *
 * @param kind one of {@link #KINDS}
 * @param own the rule as calendars write it, of whichever kind
 */
record TypedRule(
        String kind, String which, String weekday, String monthDay, String every, String weeklyDay, String own) {

    static final String WEEKDAY = "monthly-weekday";
    static final String DATE = "monthly-date";
    static final String WEEKLY = "weekly";
    static final String OWN = "own";
    static final List<String> KINDS = List.of(WEEKDAY, DATE, WEEKLY, OWN);
    static final List<String> WHICH = List.of("1", "2", "3", "4", "-1");
    static final List<String> WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).map(Enum::name).toList();

    private static final int LONGEST = 300;
    private static final int MOST_WEEKS = 52;
    private static final int DAYS = 31;

    /** A table is laid once a day at most. */
    private static final Pattern HOURS = Pattern.compile(".*(FREQ=(HOURLY|MINUTELY)|BY(HOUR|MINUTE|SECOND)=).*");

    private static final Pattern NTH = Pattern.compile("FREQ=MONTHLY;BYDAY=(-1|[1-4])(\\w\\w)");
    private static final Pattern DAY = Pattern.compile("FREQ=MONTHLY;BYMONTHDAY=(\\d+)");
    private static final Pattern LATE = Pattern.compile("FREQ=MONTHLY;BYMONTHDAY=28(?:,\\d\\d)*,(\\d\\d);BYSETPOS=-1");
    private static final Pattern WEEKS = Pattern.compile("FREQ=WEEKLY;INTERVAL=(\\d+);BYDAY=(\\w\\w)");

    static TypedRule of(GatheringForm form) {
        return new TypedRule(
                form.rule(), form.which(), form.weekday(), form.monthDay(), form.every(), form.weeklyDay(), form.own());
    }

    /** First Friday of the month, and something sensible beside each other kind. */
    static TypedRule usual() {
        return new TypedRule(WEEKDAY, "1", "FRIDAY", "1", "2", "FRIDAY", "");
    }

    /**
     * The form's parts for a rule that is kept: one of the kinds only where that kind means the same, so that saving
     * what was not changed changes nothing.
     *
     * @param first from which the rule is counted
     */
    static TypedRule of(Recurrence rule, LocalDate first) {
        return known(rule)
                .filter(typed -> typed.read().filter(rule::equals).isPresent()
                        && typed.begins(first).equals(first))
                .orElseGet(() -> new TypedRule(OWN, "1", "FRIDAY", "1", "2", "FRIDAY", rule.text()));
    }

    private static Optional<TypedRule> known(Recurrence rule) {
        var usual = usual();
        var nth = NTH.matcher(rule.text());
        if (nth.matches()) return Optional.of(usual.withWeekday(nth));
        var day = DAY.matcher(rule.text());
        if (day.matches()) return Optional.of(usual.withMonthDay(day.group(1)));
        var late = LATE.matcher(rule.text());
        if (late.matches()) return Optional.of(usual.withMonthDay(late.group(1)));
        var weeks = WEEKS.matcher(rule.text());
        return weeks.matches()
                ? Optional.of(new TypedRule(WEEKLY, "1", "FRIDAY", "1", weeks.group(1), named(weeks.group(2)), ""))
                : Optional.empty();
    }

    /** From which day it is counted: weeks from the first day that fits, so that none is lost; all else from the day itself. */
    LocalDate begins(LocalDate first) {
        return kind.equals(WEEKLY) ? first.with(TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(weeklyDay))) : first;
    }

    private TypedRule withWeekday(Matcher nth) {
        return new TypedRule(WEEKDAY, nth.group(1), named(nth.group(2)), monthDay, every, weeklyDay, "");
    }

    private TypedRule withMonthDay(String day) {
        return new TypedRule(DATE, which, weekday, day, every, weeklyDay, "");
    }

    private static String named(String letters) {
        return WEEKDAYS.stream()
                .filter(day -> day.startsWith(letters))
                .findFirst()
                .orElseThrow();
    }

    /** The rule, unless {@link #wrong()}. */
    Optional<Recurrence> read() {
        if (!wrong().isEmpty()) return Optional.empty();
        return Optional.of(
                switch (kind) {
                    case WEEKDAY -> Recurrence.monthly(Integer.parseInt(which), DayOfWeek.valueOf(weekday));
                    case DATE -> Recurrence.monthly(Typed.number(monthDay));
                    case WEEKLY -> Recurrence.weekly(Typed.number(every), DayOfWeek.valueOf(weeklyDay));
                    default -> Recurrence.parse(own);
                });
    }

    /** The field that is wrong; empty for none. */
    String wrong() {
        return switch (kind) {
            case WEEKDAY -> !WHICH.contains(which) ? "which" : WEEKDAYS.contains(weekday) ? "" : "weekday";
            case DATE -> isWithin(monthDay, DAYS) ? "" : "monthDay";
            case WEEKLY -> !isWithin(every, MOST_WEEKS) ? "every" : WEEKDAYS.contains(weeklyDay) ? "" : "weeklyDay";
            case OWN -> isReadable(own) ? "" : "own";
            default -> "rule";
        };
    }

    private static boolean isWithin(String typed, int most) {
        var number = Typed.number(typed);
        return number >= 1 && number <= most;
    }

    private static boolean isReadable(String rule) {
        try {
            var text = Recurrence.parse(rule).text();
            return text.length() <= LONGEST && !HOURS.matcher(text).matches();
        } catch (UnreadableRecurrence noRule) {
            return false;
        }
    }
}
