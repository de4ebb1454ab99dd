package app.farvel.calendar;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The parts of a rule as RFC 5545 writes it, each checked: the libraries take what they do not understand for something else. */
final class RecurrenceParts {

    private static final int LONGEST = 500;
    private static final String DAY = "(MO|TU|WE|TH|FR|SA|SU)";

    private static final Map<String, Pattern> SHAPES = Map.ofEntries(
            Map.entry("FREQ", Pattern.compile("YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY|MINUTELY")),
            Map.entry("INTERVAL", Pattern.compile("0*[1-9]\\d{0,3}")),
            Map.entry("COUNT", Pattern.compile("0*[1-9]\\d{0,3}")),
            Map.entry(
                    "UNTIL",
                    Pattern.compile("[12]\\d{3}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(T[0-2]\\d[0-5]\\d[0-5]\\dZ?)?")),
            Map.entry("WKST", Pattern.compile(DAY)),
            Map.entry("BYDAY", list("([+-]?0?([1-9]|[1-4]\\d|5[0-3]))?" + DAY)),
            Map.entry("BYMONTH", list("0?[1-9]|1[0-2]")),
            Map.entry("BYMONTHDAY", list("[+-]?(0?[1-9]|[12]\\d|3[01])")),
            Map.entry("BYYEARDAY", list("[+-]?0*([1-9]|[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-6])")),
            Map.entry("BYWEEKNO", list("[+-]?(0?[1-9]|[1-4]\\d|5[0-3])")),
            Map.entry("BYSETPOS", list("[+-]?0*([1-9]|[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-6])")),
            Map.entry("BYHOUR", list("[01]?\\d|2[0-3]")),
            Map.entry("BYMINUTE", list("[0-5]?\\d")),
            Map.entry("BYSECOND", list("[0-5]?\\d")));

    /** What a rule of this frequency must not have (the table of RFC 5545, 3.3.10). */
    private static final Map<String, Set<String>> MEANINGLESS = Map.of(
            "MONTHLY", Set.of("BYWEEKNO", "BYYEARDAY"),
            "WEEKLY", Set.of("BYWEEKNO", "BYYEARDAY", "BYMONTHDAY"),
            "DAILY", Set.of("BYWEEKNO", "BYYEARDAY"),
            "HOURLY", Set.of("BYWEEKNO"),
            "MINUTELY", Set.of("BYWEEKNO"));

    private static final Set<String> COUNTED_DAYS_IN = Set.of("MONTHLY", "YEARLY");

    private RecurrenceParts() {}

    private static Pattern list(String one) {
        return Pattern.compile("(" + one + ")(,(" + one + "))*");
    }

    /** In the order they were written. */
    static Map<String, String> of(String text) {
        if (text.length() > LONGEST) throw new UnreadableRecurrence("length");
        var parts = new LinkedHashMap<String, String>();
        for (var part : plain(text).split(";")) add(part, parts);
        check(parts);
        return parts;
    }

    private static String plain(String text) {
        var plain = text.strip().toUpperCase(Locale.ROOT);
        return plain.startsWith("RRULE:") ? plain.substring("RRULE:".length()) : plain;
    }

    private static void add(String part, Map<String, String> parts) {
        var named = part.split("=", 2);
        var shape = SHAPES.get(named[0]);
        if (named.length < 2 || shape == null || !shape.matcher(named[1]).matches())
            throw new UnreadableRecurrence(ICalText.line(part));
        if (parts.put(named[0], named[1]) != null) throw new UnreadableRecurrence(named[0]);
    }

    private static void check(Map<String, String> parts) {
        if (!parts.containsKey("FREQ")) throw new UnreadableRecurrence("FREQ");
        if (parts.containsKey("COUNT") && parts.containsKey("UNTIL")) throw new UnreadableRecurrence("COUNT");
        var countsDays = parts.getOrDefault("BYDAY", "").matches(".*\\d.*");
        if (countsDays && (!COUNTED_DAYS_IN.contains(parts.get("FREQ")) || parts.containsKey("BYWEEKNO")))
            throw new UnreadableRecurrence("BYDAY");
        MEANINGLESS.getOrDefault(parts.get("FREQ"), Set.of()).stream()
                .filter(parts::containsKey)
                .findFirst()
                .ifPresent(name -> {
                    throw new UnreadableRecurrence(name);
                });
        if (parts.containsKey("BYSETPOS")
                && parts.keySet().stream().filter(name -> name.startsWith("BY")).count() < 2)
            throw new UnreadableRecurrence("BYSETPOS");
    }
}
