package app.farvel.shared;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private Amount() {}

    /** Reads "12500", "12 500,50", "12,500.50", "12.500,50" and "12 500,-"; nothing where there is a fault. */
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
        var text =
                NO_CENTS.matcher(SPACE.matcher(typed).replaceAll(" ").strip()).replaceFirst("");
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
