package app.farvel.contract;

import app.farvel.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is paid, and how often.
 *
 * @param every null when it is paid once
 */
public record Price(Money amount, @Nullable Span every) {

    private static final BigDecimal DAYS_OF_A_YEAR = new BigDecimal("365.25");

    /**
     * What falls due for the days from the first to the last, both included: whole periods, and the share of days of the
     * one begun. Nothing when there are no such days, or it is paid once.
     */
    public Money between(LocalDate from, LocalDate last) {
        var end = last.plusDays(1);
        if (every == null || !from.isBefore(end)) return amount.times(BigDecimal.ZERO);
        var whole = 0;
        while (!every.times(whole + 1L, from).isAfter(end)) whole++;
        var begun = every.times(whole, from);
        var days = ChronoUnit.DAYS.between(begun, end);
        var period = ChronoUnit.DAYS.between(begun, every.times(whole + 1L, from));
        var share = BigDecimal.valueOf(days).divide(BigDecimal.valueOf(period), 10, RoundingMode.HALF_UP);
        return amount.times(share.add(BigDecimal.valueOf(whole)));
    }

    /** A year of it; nothing when it is paid once. */
    public Money perYear() {
        if (every == null) return amount.times(BigDecimal.ZERO);
        if (every.isMonths()) return amount.times(ratio(BigDecimal.valueOf(12), every.months()));
        return amount.times(ratio(DAYS_OF_A_YEAR, every.days()));
    }

    private static BigDecimal ratio(BigDecimal year, long period) {
        return year.divide(BigDecimal.valueOf(period), 10, RoundingMode.HALF_UP);
    }
}
