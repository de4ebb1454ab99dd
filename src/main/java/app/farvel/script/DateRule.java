package app.farvel.script;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A date counted from another: {@code last-day - 7 days}.
 *
 * @param anchor {@code today}, {@code sent}, {@code notice-by} or the id of a date field
 * @param amount negative for a date before the anchor, 0 for the anchor itself
 */
public record DateRule(String anchor, int amount, Unit unit) {

    /** What is counted. */
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS
    }

    static final String TODAY = "today";

    /** The day on which the message went out. */
    public static final String SENT = "sent";

    /** The last day of notice of the contract that ends. */
    public static final String NOTICE_BY = "notice-by";

    private static final Pattern RULE =
            Pattern.compile("([a-z][a-z0-9-]*)(?:\\s+([+-])\\s+(\\d{1,4})\\s+(day|week|month)s?)?");

    /** @throws IllegalArgumentException when it is no {@code <anchor> [+|- <n> days|weeks|months]} */
    public static DateRule parse(String rule) {
        var matcher = RULE.matcher(rule.strip());
        if (!matcher.matches()) throw new IllegalArgumentException("no date rule: " + rule);
        if (matcher.group(2) == null) return new DateRule(matcher.group(1), 0, Unit.DAYS);
        var amount = Integer.parseInt(matcher.group(3));
        var unit = Unit.valueOf(matcher.group(4).toUpperCase(Locale.ROOT) + "S");
        return new DateRule(matcher.group(1), matcher.group(2).equals("-") ? -amount : amount, unit);
    }

    /** The date, computed from the anchor; empty when the anchor's date is not known. */
    public Optional<LocalDate> on(Function<String, Optional<LocalDate>> anchors) {
        return anchors.apply(anchor).map(date -> date.plus(amount, ChronoUnit.valueOf(unit.name())));
    }
}
