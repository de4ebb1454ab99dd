package app.farvel.shared;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;

/** An amount with its currency (ISO 4217), rounded to the currency's own decimals. */
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        amount = amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP);
    }

    public Money plus(Money other) {
        requireSame(other);
        return new Money(amount.add(other.amount), currency);
    }

    public Money minus(Money other) {
        requireSame(other);
        return new Money(amount.subtract(other.amount), currency);
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /** So many parts of the whole, rounded half up: 16 days of a month of 31. */
    public Money part(long parts, long whole) {
        var share = amount.multiply(BigDecimal.valueOf(parts))
                .divide(BigDecimal.valueOf(whole), amount.scale(), RoundingMode.HALF_UP);
        return new Money(share, currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isIn(Currency other) {
        return currency.equals(other);
    }

    /** "NOK 12,500", "12 500 kr", "$2,400"; decimals only where there are any. */
    public String in(Locale locale) {
        var whole = amount.stripTrailingZeros().scale() <= 0;
        var formatter = NumberFormatter.withLocale(Region.formats(locale))
                .unit(com.ibm.icu.util.Currency.getInstance(currency.getCurrencyCode()));
        return (whole ? formatter.precision(Precision.integer()) : formatter)
                .format(amount)
                .toString();
    }

    private void requireSame(Money other) {
        if (!isIn(other.currency)) throw new IllegalArgumentException(currency + " and " + other.currency);
    }
}
