package app.farvel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules made up at random, beside a second count that looks at every day and asks RFC 5545, 3.3.10, whether it is one. */
class RecurrenceOracleTests {

    private static final int RULES = 600;
    private static final int MOST = 12;

    static Stream<String> rules() {
        var random = new Random(20261126);
        return IntStream.range(0, RULES)
                .mapToObj(n -> rule(random) + "@" + first(random))
                .distinct();
    }

    private static LocalDate first(Random random) {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1500));
    }

    private static String rule(Random random) {
        var freq = List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY").get(random.nextInt(4));
        var parts = new LinkedHashMap<String, String>();
        parts.put("FREQ", freq);
        if (random.nextBoolean())
            parts.put("INTERVAL", String.valueOf(1 + random.nextInt(freq.equals("DAILY") ? 9 : 3)));
        if (random.nextInt(4) == 0) parts.put("BYMONTH", numbers(random, 1, 12, false));
        if (!freq.equals("WEEKLY") && random.nextInt(3) == 0) parts.put("BYMONTHDAY", numbers(random, 1, 31, true));
        if (random.nextBoolean()) parts.put("BYDAY", weekdays(random, freq));
        if (parts.keySet().stream().anyMatch(name -> name.startsWith("BY")) && random.nextInt(4) == 0)
            parts.put("BYSETPOS", random.nextBoolean() ? "1" : "-1");
        if (random.nextInt(6) == 0) parts.put("COUNT", String.valueOf(1 + random.nextInt(5)));
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    private static String numbers(Random random, int least, int most, boolean fromTheEnd) {
        return random.ints(1 + random.nextInt(3), least, most + 1)
                .distinct()
                .map(number -> fromTheEnd && random.nextInt(5) == 0 ? -number : number)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static String weekdays(Random random, String freq) {
        var counted = (freq.equals("MONTHLY") || freq.equals("YEARLY")) && random.nextBoolean();
        return random.ints(1 + random.nextInt(2), 0, 7)
                .distinct()
                .mapToObj(day -> (counted ? String.valueOf(random.nextBoolean() ? 1 + random.nextInt(4) : -1) : "")
                        + DayOfWeek.of(day + 1).name().substring(0, 2))
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void agreesWithACountDayByDay(String given) {
        var text = given.split("@")[0];
        var first = LocalDate.parse(given.split("@")[1]);

        var dates = Recurrence.parse(text).dates(first.atTime(9, 0), ZoneOffset.UTC, first, MOST);

        assertThat(dates.stream().filter(day -> day.isBefore(first.plusDays(ByHand.HORIZON))))
                .containsExactlyElementsOf(new ByHand(text, first).dates());
    }

    /** The slow count. */
    private record ByHand(Map<String, String> parts, LocalDate first) {

        private static final int HORIZON = 366 * 25;

        ByHand(String rule, LocalDate first) {
            this(
                    Arrays.stream(rule.split(";"))
                            .map(part -> part.split("="))
                            .collect(Collectors.toMap(part -> part[0], part -> part[1])),
                    first);
        }

        List<LocalDate> dates() {
            var most = Math.min(MOST, number("COUNT", MOST));
            var found = new ArrayList<LocalDate>();
            for (var day = first; found.size() < most && day.isBefore(first.plusDays(HORIZON)); day = day.plusDays(1))
                if (isHit(day)) found.add(day);
            return found;
        }

        private boolean isHit(LocalDate day) {
            if (periods(day) % number("INTERVAL", 1) != 0 || !fits(day)) return false;
            if (!parts.containsKey("BYSETPOS")) return true;
            var set = periodOf(day).filter(this::fits).toList();
            return day.equals(parts.get("BYSETPOS").equals("1") ? set.get(0) : set.get(set.size() - 1));
        }

        private int number(String name, int usual) {
            return Integer.parseInt(parts.getOrDefault(name, String.valueOf(usual)));
        }

        private long periods(LocalDate day) {
            return switch (parts.get("FREQ")) {
                case "DAILY" -> ChronoUnit.DAYS.between(first, day);
                case "WEEKLY" -> ChronoUnit.WEEKS.between(monday(first), monday(day));
                case "MONTHLY" -> ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1));
                default -> day.getYear() - first.getYear();
            };
        }

        private static LocalDate monday(LocalDate day) {
            return day.minusDays(day.getDayOfWeek().getValue() - 1L);
        }

        private Stream<LocalDate> periodOf(LocalDate day) {
            return switch (parts.get("FREQ")) {
                case "DAILY" -> Stream.of(day);
                case "WEEKLY" -> monday(day).datesUntil(monday(day).plusWeeks(1));
                case "MONTHLY" ->
                    day.withDayOfMonth(1).datesUntil(day.withDayOfMonth(1).plusMonths(1));
                default -> LocalDate.of(day.getYear(), 1, 1).datesUntil(LocalDate.of(day.getYear() + 1, 1, 1));
            };
        }

        private boolean fits(LocalDate day) {
            return fitsMonth(day) && fitsMonthDay(day) && fitsWeekday(day);
        }

        private boolean fitsMonth(LocalDate day) {
            if (parts.containsKey("BYMONTH")) return list("BYMONTH").contains(String.valueOf(day.getMonthValue()));
            var fromTheFirst = parts.get("FREQ").equals("YEARLY")
                    && !parts.containsKey("BYMONTHDAY")
                    && !parts.containsKey("BYDAY");
            return !fromTheFirst || day.getMonth() == first.getMonth();
        }

        private boolean fitsMonthDay(LocalDate day) {
            if (parts.containsKey("BYMONTHDAY"))
                return list("BYMONTHDAY").stream()
                        .mapToInt(Integer::parseInt)
                        .anyMatch(wanted ->
                                day.getDayOfMonth() == (wanted > 0 ? wanted : day.lengthOfMonth() + 1 + wanted));
            var fromTheFirst = List.of("MONTHLY", "YEARLY").contains(parts.get("FREQ")) && !parts.containsKey("BYDAY");
            return !fromTheFirst || day.getDayOfMonth() == first.getDayOfMonth();
        }

        private boolean fitsWeekday(LocalDate day) {
            if (parts.containsKey("BYDAY")) return list("BYDAY").stream().anyMatch(wanted -> isWeekday(wanted, day));
            return !parts.get("FREQ").equals("WEEKLY") || day.getDayOfWeek() == first.getDayOfWeek();
        }

        private boolean isWeekday(String wanted, LocalDate day) {
            if (!wanted.endsWith(day.getDayOfWeek().name().substring(0, 2))) return false;
            if (wanted.length() == 2) return true;
            var nth = Integer.parseInt(wanted.substring(0, wanted.length() - 2));
            var inYear = parts.get("FREQ").equals("YEARLY") && !parts.containsKey("BYMONTH");
            var place = (inYear ? day.getDayOfYear() : day.getDayOfMonth()) - 1;
            var length = inYear ? day.lengthOfYear() : day.lengthOfMonth();
            return nth > 0 ? place / 7 + 1 == nth : (length - 1 - place) / 7 + 1 == -nth;
        }

        private List<String> list(String name) {
            return Arrays.asList(parts.get(name).split(","));
        }
    }
}
