package app.farvel.contract;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What leaving early costs.
 *
 * @param amount in the contract's currency, for {@link Kind#AMOUNT}
 * @param percent of what was still to be paid, for {@link Kind#PERCENT}; above 0, at most 100
 */
public record Fee(
        Kind kind, @Nullable BigDecimal amount, @Nullable BigDecimal percent) {

    /** How the fee is told. */
    public enum Kind {
        NONE,
        AMOUNT,
        PERCENT;

        /** The word in forms and message keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Fee none() {
        return new Fee(Kind.NONE, null, null);
    }
}
