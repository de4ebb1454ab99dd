package app.farvel.contract;

import app.farvel.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A price over a contract's own billing periods: each as long as the price says, the first from the contract's first day,
 * so that a month may run from the 15th to the 14th. Every invoice is rounded by itself.
 *
 * @param start the first day of the first period
 */
public record Billing(Price price, LocalDate start) {

    private record Period(LocalDate first, LocalDate next) {

        private long days() {
            return ChronoUnit.DAYS.between(first, next);
        }
    }

    /** What falls due after the day, for a contract that ends on the last: a period that is cut off counts by its days. */
    public Bill due(LocalDate after, LocalDate last) {
        var invoices = invoices(after, last)
                .filter(invoice -> invoice.due().isAfter(after))
                .toList();
        return new Bill(invoices, invoices.stream().map(Invoice::amount).reduce(nothing(), Money::plus));
    }

    /** What the days from the first to the last are worth, both included, whenever they are paid. */
    public Money worth(LocalDate first, LocalDate last) {
        if (price.every() == null) return nothing();
        return periods(first)
                .takeWhile(period -> !period.first().isAfter(last))
                .map(period -> share(period, later(first, period.first()), last))
                .reduce(nothing(), Money::plus);
    }

    private Stream<Invoice> invoices(LocalDate from, LocalDate last) {
        if (start.isAfter(last)) return Stream.empty();
        return price.every() == null
                ? Stream.of(new Invoice(start, start, last, price.amount(), true))
                : periods(from)
                        .takeWhile(period -> !period.first().isAfter(last))
                        .map(period -> invoice(period, last));
    }

    private Invoice invoice(Period period, LocalDate last) {
        var isWhole = !period.next().minusDays(1).isAfter(last);
        var end = isWhole ? period.next().minusDays(1) : last;
        var amount = share(period, period.first(), last);
        return new Invoice(price.inAdvance() ? period.first() : end.plusDays(1), period.first(), end, amount, isWhole);
    }

    private Money share(Period period, LocalDate first, LocalDate last) {
        var next = last.isBefore(period.next()) ? last.plusDays(1) : period.next();
        return price.amount().part(ChronoUnit.DAYS.between(first, next), period.days());
    }

    /** From the one the day is in, or from the first of all; each is counted from the first day. */
    private Stream<Period> periods(LocalDate day) {
        var every = Objects.requireNonNull(price.every());
        return Stream.iterate(before(day, every), n -> n + 1)
                .map(n -> new Period(every.times(n, start), every.times(n + 1, start)))
                .dropWhile(period -> !period.next().isAfter(day));
    }

    /** The number of a period that begins no later than the day, or of the first. */
    private long before(LocalDate day, Span every) {
        var passed = every.isMonths()
                ? ChronoUnit.MONTHS.between(start, day) / every.months()
                : ChronoUnit.DAYS.between(start, day) / every.days();
        return Math.max(0, passed);
    }

    private Money nothing() {
        return price.amount().times(BigDecimal.ZERO);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
