package app.farvel.contract.web;

import app.farvel.contract.Contract;
import app.farvel.contract.NextVendor;
import app.farvel.contract.Price;
import app.farvel.contract.Span;
import app.farvel.shared.Amount;
import app.farvel.shared.Difference;
import app.farvel.shared.Money;
import app.farvel.shared.Typed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is expected of the next vendor, as it is typed. */
record LeavingForm(
        String version, String nextPrice, String nextEvery, String nextCurrency, String overlap, String migration) {

    LeavingForm(
            @Nullable String version,
            @Nullable String nextPrice,
            @Nullable String nextEvery,
            @Nullable String nextCurrency,
            @Nullable String overlap,
            @Nullable String migration) {
        this.version = Typed.line(version);
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
                String.valueOf(contract.version()),
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
        var plain = amount.stripTrailingZeros().scale() <= 0
                ? amount.toBigInteger().toString()
                : amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
        return language.getLanguage().equals("en") ? plain : plain.replace('.', ',');
    }

    LeavingForm withVersion(String version) {
        return new LeavingForm(version, nextPrice, nextEvery, nextCurrency, overlap, migration);
    }

    /** Where it differs from what was saved meanwhile. */
    List<Difference> differencesFrom(LeavingForm saved) {
        return Difference.between(this, saved, "clause.next.")
                .text("price", LeavingForm::nextPrice)
                .text("currency", LeavingForm::nextCurrency)
                .text("every", LeavingForm::nextEvery)
                .text("overlap", LeavingForm::overlap)
                .text("migration", LeavingForm::migration)
                .found();
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
