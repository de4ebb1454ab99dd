package app.farvel.contract.web;

import app.farvel.contract.Contract;
import app.farvel.contract.NextVendor;
import app.farvel.contract.Price;
import app.farvel.contract.Span;
import app.farvel.shared.Amount;
import app.farvel.shared.Money;
import app.farvel.shared.Typed;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is expected of the next vendor, as it is typed. */
record LeavingForm(String nextPrice, String nextEvery, String nextCurrency, String overlap, String migration) {

    LeavingForm(
            @Nullable String nextPrice,
            @Nullable String nextEvery,
            @Nullable String nextCurrency,
            @Nullable String overlap,
            @Nullable String migration) {
        this.nextPrice = Typed.line(nextPrice);
        this.nextEvery = Typed.line(nextEvery);
        this.nextCurrency = Typed.line(nextCurrency).toUpperCase(Locale.ROOT);
        this.overlap = Typed.line(overlap);
        this.migration = Typed.line(migration);
    }

    /** What is known; for what is not, the old contract's period and currency are proposed. */
    static LeavingForm of(NextVendor next, Contract contract, Function<Span, String> words, Locale language) {
        var price = next.price();
        var like = price.or(contract::price);
        return new LeavingForm(
                price.map(Price::amount).map(amount -> typed(amount, language)).orElse(""),
                like.map(Price::every).map(words).orElse(""),
                like.map(known -> known.amount().currency())
                        .or(contract::currency)
                        .map(Currency::getCurrencyCode)
                        .orElse(""),
                next.overlap().map(words).orElse(""),
                next.migration().map(amount -> typed(amount, language)).orElse(""));
    }

    private static String typed(Money money, Locale language) {
        var amount = money.amount();
        var plain =
                amount.stripTrailingZeros().scale() <= 0 ? amount.toBigInteger().toString() : amount.toPlainString();
        return language.getLanguage().equals("en") ? plain : plain.replace('.', ',');
    }

    /** What was typed, once it is known to be right. */
    @Nullable
    Price price() {
        if (nextPrice.isEmpty()) return null;
        var amount = new Money(Amount.read(nextPrice).orElseThrow(), Currency.getInstance(nextCurrency));
        return new Price(amount, Span.parse(nextEvery).orElse(null));
    }

    @Nullable
    Span overlapSpan() {
        return Span.parse(overlap).orElse(null);
    }

    @Nullable
    BigDecimal migrationAmount() {
        return Optional.of(migration).flatMap(Amount::read).orElse(null);
    }
}
