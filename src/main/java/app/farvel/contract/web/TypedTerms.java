package app.farvel.contract.web;

import app.farvel.contract.Destination;
import app.farvel.contract.Fee;
import app.farvel.contract.NoticeRule;
import app.farvel.contract.NoticeTo;
import app.farvel.contract.Price;
import app.farvel.contract.Renewal;
import app.farvel.contract.Span;
import app.farvel.contract.Terms;
import app.farvel.shared.Amount;
import app.farvel.shared.Money;
import app.farvel.shared.Typed;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a contract's form. */
final class TypedTerms {

    static final List<String> USUAL_CURRENCIES =
            List.of("NOK", "SEK", "DKK", "EUR", "GBP", "USD", "CHF", "ISK", "PLN", "CAD", "AUD", "JPY");

    private static final Pattern PERCENT = Pattern.compile(
            "(\\d{1,3})(?:[.,](\\d{1,2}))?\\s*(?:%|percent|per cent|prosent|pst\\.?)?", Pattern.CASE_INSENSITIVE);

    private TypedTerms() {}

    /** The terms of a form that was found to be right. What the chosen renewal has no use for is left out. */
    static Terms of(ContractForm form) {
        var renewal = choice(Renewal.class, form.renewal()).orElseThrow();
        var renews = renewal == Renewal.ROLLS_OVER || renewal == Renewal.FIXED_DATE;
        return new Terms(
                Typed.date(form.start()).orElseThrow(),
                Span.parse(form.term()).orElse(null),
                Typed.date(form.term()).orElse(null),
                renewal,
                renewal == Renewal.ROLLS_OVER ? Span.parse(form.renewalSpan()).orElseThrow() : null,
                renewal == Renewal.FIXED_DATE ? Typed.date(form.renewsOn()).orElseThrow() : null,
                renews && form.isAutomatic(),
                rule(form));
    }

    private static NoticeRule rule(ContractForm form) {
        return new NoticeRule(
                Span.parse(form.notice()).orElse(null),
                choice(NoticeTo.class, form.noticeTo()).orElseThrow(),
                choice(NoticeRule.Counting.class, form.counting()).orElseThrow(),
                choice(NoticeRule.Counts.class, form.counts()).orElseThrow(),
                choice(NoticeRule.Renewed.class, form.renewed()).orElseThrow(),
                form.isLeftWithinFirstTerm());
    }

    static Destination destination(ContractForm form) {
        return Destination.of(
                form.place(), form.deliveryDays().isEmpty() ? null : (Integer) Typed.number(form.deliveryDays()));
    }

    static Fee fee(ContractForm form) {
        var kind = choice(Fee.Kind.class, form.feeKind()).orElseThrow();
        return new Fee(
                kind,
                kind == Fee.Kind.AMOUNT ? Amount.read(form.fee()).orElseThrow() : null,
                kind == Fee.Kind.PERCENT ? percent(form.fee()).orElseThrow() : null);
    }

    static @Nullable Price price(ContractForm form) {
        if (form.price().isEmpty()) return null;
        var amount = Amount.read(form.price()).orElseThrow();
        var currency = currency(form.currency()).orElseThrow();
        return new Price(new Money(amount, currency), Span.parse(form.every()).orElse(null), form.isPaidInAdvance());
    }

    /** The last day of the first term, told or counted. */
    static Optional<LocalDate> firstEnd(String term, LocalDate start) {
        return Typed.date(term)
                .or(() -> Span.parse(term).map(span -> span.after(start).minusDays(1)));
    }

    /** 2.5, 2,50, 50 % or 50 prosent; above 0, at most 100. */
    static Optional<BigDecimal> percent(String typed) {
        var found = PERCENT.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC));
        if (!found.matches()) return Optional.empty();
        var decimals = found.group(2) == null ? "0" : found.group(2);
        return Optional.of(new BigDecimal(found.group(1) + "." + decimals))
                .filter(percent -> percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0);
    }

    /** A currency people pay in. */
    static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(known -> known.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** The days between commas or spaces, the earliest first, each once; what is no number is -1. */
    static List<Integer> days(String typed) {
        return Arrays.stream(typed.split("[\\s,;]+"))
                .filter(day -> !day.isEmpty())
                .map(Typed::number)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The constant whose word in forms this is: {@code rolls-over} and the like. */
    static <E extends Enum<E>> Optional<E> choice(Class<E> type, String id) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> word(each).equals(id))
                .findFirst();
    }

    static <E extends Enum<E>> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(TypedTerms::word).toList();
    }

    private static String word(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
