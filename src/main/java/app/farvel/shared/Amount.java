package app.farvel.shared;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An amount of money as people type it: above nothing, at most a hundred million, two decimals. */
public final class Amount {

    public static final BigDecimal MOST = new BigDecimal("100000000.00");

    /** What is wrong with a typed amount. */
    public enum Fault {
        UNREADABLE,
        DECIMALS,
        NOT_POSITIVE,
        TOO_MUCH;

        /** The word in message keys: {@code not-positive} and the like. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final int LONGEST = 40;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2009\\u202f'’]+");
    private static final Pattern NO_CENTS = Pattern.compile(",[-–—]$");

    /** Sign, whole, decimals. A single mark before three digits parts thousands: there are no three decimals. */
    private static final Pattern[] SHAPES = {
        Pattern.compile("([-−]?)([1-9]\\d{0,2}(?:,\\d{3})+)(?:\\.(\\d+))?"),
        Pattern.compile("([-−]?)([1-9]\\d{0,2}(?:\\.\\d{3})+)(?:,(\\d+))?"),
        Pattern.compile("([-−]?)(\\d{1,3}(?: \\d{3})+|\\d+)(?:[.,](\\d+))?")
    };

    /** The currency before or behind a number: a code of ISO 4217, or a sign several may share. */
    private static final Pattern MARKED = Pattern.compile(
            "(?<before>\\p{Sc}|\\p{L}{1,3}\\.?|[A-Za-z]{1,3}\\$)? ?(?<number>[^\\p{L}\\p{Sc}]*?) ?(?<behind>\\p{Sc}|\\p{L}{1,3}\\.?)?");

    private static final Map<String, Set<String>> SIGNS = Map.of(
            "kr", Set.of("NOK", "SEK", "DKK", "ISK"),
            "$", Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"),
            "us$", Set.of("USD"),
            "€", Set.of("EUR"),
            "£", Set.of("GBP"),
            "¥", Set.of("JPY", "CNY"),
            "zł", Set.of("PLN"),
            "fr", Set.of("CHF"));

    private Amount() {}

    /** Whether the text names a currency that is not this one: "500 EUR" is no amount of kroner. */
    public static boolean isInAnother(String typed, Currency currency) {
        return mark(typed).filter(mark -> !isOf(mark, currency)).isPresent();
    }

    private static boolean isOf(String mark, Currency currency) {
        return mark.equals(currency.getCurrencyCode().toLowerCase(Locale.ROOT))
                || SIGNS.getOrDefault(mark, Set.of()).contains(currency.getCurrencyCode());
    }

    /** The sign or code in small letters; nothing where there is none, or two. */
    private static Optional<String> mark(String typed) {
        var found = MARKED.matcher(plain(typed));
        if (!found.matches()) return Optional.empty();
        var marks = Stream.of("before", "behind")
                .map(found::group)
                .filter(Objects::nonNull)
                .toList();
        return marks.size() != 1
                ? Optional.empty()
                : Optional.of(marks.get(0).replace(".", "").toLowerCase(Locale.ROOT))
                        .filter(Amount::isKnown);
    }

    private static boolean isKnown(String mark) {
        return SIGNS.containsKey(mark)
                || Currency.getAvailableCurrencies().stream()
                        .anyMatch(known -> known.getCurrencyCode().equalsIgnoreCase(mark));
    }

    private static String plain(String typed) {
        return SPACE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static String withoutMark(String text) {
        var found = MARKED.matcher(text);
        return mark(text).isPresent() && found.matches() ? found.group("number") : text;
    }

    /**
     * Reads "12500", "12 500,50", "12,500.50", "12.500,50" and "12 500,-", with or without a currency: "kr 500", "500
     * NOK", "$2,400"; nothing where there is a fault.
     */
    public static Optional<BigDecimal> read(String typed) {
        return number(typed).filter(number -> fault(number).isEmpty()).map(number -> number.setScale(2));
    }

    /** What is wrong with it; nothing for an amount that can be read. */
    public static Optional<Fault> fault(String typed) {
        var number = number(typed);
        return number.isPresent() ? fault(number.get()) : Optional.of(Fault.UNREADABLE);
    }

    private static Optional<Fault> fault(BigDecimal number) {
        if (number.signum() <= 0) return Optional.of(Fault.NOT_POSITIVE);
        if (number.compareTo(MOST) > 0) return Optional.of(Fault.TOO_MUCH);
        return number.scale() > 2 ? Optional.of(Fault.DECIMALS) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String typed) {
        if (typed.length() > LONGEST) return Optional.empty();
        var text = NO_CENTS.matcher(withoutMark(plain(typed)).strip()).replaceFirst("");
        for (var shape : SHAPES) {
            var found = shape.matcher(text);
            if (!found.matches()) continue;
            var decimals = found.group(3) == null ? "" : "." + found.group(3);
            var number = new BigDecimal(found.group(2).replaceAll("\\D", "") + decimals);
            return Optional.of(found.group(1).isEmpty() ? number : number.negate());
        }
        return Optional.empty();
    }
}
