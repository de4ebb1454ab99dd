package app.farvel.calendar;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Says the rules people choose from; any other is quoted. */
final class RecurrenceWords {

    private static final Pattern MONTHLY = Pattern.compile("FREQ=MONTHLY;BYDAY=\\+?(-1|[1-5])(\\w\\w);?");
    private static final Pattern DAY = Pattern.compile("FREQ=MONTHLY;BYMONTHDAY=(\\d+);?");
    private static final Pattern LATE =
            Pattern.compile("FREQ=MONTHLY;BYMONTHDAY=28(?:,\\d\\d)*,(29|30|31);BYSETPOS=-1;?");
    private static final Pattern WEEKLY = Pattern.compile("FREQ=WEEKLY;(?:INTERVAL=(\\d+);)?BYDAY=(\\w\\w);?");

    private RecurrenceWords() {}

    /** The end of the rule is left for others to say. */
    static MessageSourceResolvable of(Map<String, String> parts) {
        var rule = new StringBuilder();
        parts.forEach((name, text) -> {
            if (!name.matches("UNTIL|COUNT|WKST"))
                rule.append(name).append('=').append(text).append(';');
        });
        return said(rule.toString());
    }

    private static MessageSourceResolvable said(String rule) {
        var monthly = MONTHLY.matcher(rule);
        if (monthly.matches())
            return word(
                    "calendar.rule.month.weekday", word("calendar.nth." + monthly.group(1)), weekday(monthly.group(2)));
        var day = DAY.matcher(rule);
        if (day.matches()) return day(Integer.parseInt(day.group(1)));
        var late = LATE.matcher(rule);
        if (late.matches()
                && late.group()
                        .equals(Recurrence.monthly(Integer.parseInt(late.group(1)))
                                        .text() + ";"))
            return late.group(1).equals("31")
                    ? word("calendar.rule.month.last")
                    : word("calendar.rule.month.day-or-last", Integer.valueOf(late.group(1)));
        var weekly = WEEKLY.matcher(rule);
        if (weekly.matches()) return weekly(weekly.group(1), weekday(weekly.group(2)));
        return word("calendar.rule.other", rule.substring(0, rule.length() - 1));
    }

    private static MessageSourceResolvable day(int day) {
        return word(day < 29 ? "calendar.rule.month.day" : "calendar.rule.month.day-where-there-is-one", day);
    }

    private static MessageSourceResolvable weekly(@Nullable String every, MessageSourceResolvable weekday) {
        var weeks = every == null ? 1 : Integer.parseInt(every);
        return switch (weeks) {
            case 1 -> word("calendar.rule.week", weekday);
            case 2 -> word("calendar.rule.week.other", weekday);
            default -> word("calendar.rule.weeks", weeks, weekday);
        };
    }

    private static MessageSourceResolvable weekday(String letters) {
        var day = Arrays.stream(DayOfWeek.values())
                .filter(known -> known.name().startsWith(letters))
                .findFirst()
                .orElseThrow();
        return word("calendar.weekday." + day.name());
    }

    private static MessageSourceResolvable word(String key, Object... words) {
        return new DefaultMessageSourceResolvable(new String[] {key}, words);
    }
}
