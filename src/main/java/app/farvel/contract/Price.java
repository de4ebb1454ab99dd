package app.farvel.contract;

import app.farvel.shared.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is paid, and how often.
 *
 * @param every null when it is paid once
 * @param inAdvance whether a period is paid when it begins; if not, when it is over
 */
public record Price(Money amount, @Nullable Span every, boolean inAdvance) {

    /** Four years have 1461 days. */
    private static final long DAYS = 1461;

    private static final long YEARS = 4;

    /** What most are: paid in advance. */
    public Price(Money amount, @Nullable Span every) {
        this(amount, every, true);
    }

    /** A year of it; nothing when it is paid once. */
    public Money perYear() {
        if (every == null) return amount.times(BigDecimal.ZERO);
        return every.isMonths() ? amount.part(12, every.months()) : amount.part(DAYS, YEARS * every.days());
    }
}
