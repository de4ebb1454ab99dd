package app.farvel.contract;

import app.farvel.contract.Leaving.Saving;
import app.farvel.contract.LeavingWay.Early;
import app.farvel.contract.LeavingWay.Early.Rule;
import app.farvel.contract.LeavingWay.Kind;
import app.farvel.contract.LeavingWay.Overlap;
import app.farvel.contract.LeavingWay.State;
import app.farvel.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts what leaving costs. Today is paid in any case, so everything that falls due is counted from tomorrow, or from the
 * contract's first day where that is still to come. What was paid is not paid back. Taxes are left out.
 */
record LeavingCosts(LocalDate today, Billing billing, Fee fee, FirstExit exit, NextVendor next) {

    /**
     * The first day on which the contract may end.
     *
     * @param kind how it comes to that
     * @param termEnd the end of the term that runs, where the contract may end on it; null where it may not
     */
    record FirstExit(Kind kind, LocalDate day, @Nullable LocalDate termEnd) {}

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal MONTHS = new BigDecimal(12);

    /** What takes longer than a century to pay for itself never does. */
    private static final BigDecimal MOST_MONTHS = new BigDecimal(1200);

    Leaving count() {
        var ways = new ArrayList<LeavingWay>();
        ways.add(way(Kind.NOW, State.OPEN, today, early()));
        ways.add(way(exit.kind(), State.OPEN, exit.day(), none()));
        var termEnd = exit.termEnd();
        if (termEnd != null) ways.add(way(Kind.TERM_END, state(termEnd), termEnd, none()));
        var cheapest = ways.stream()
                .filter(LeavingWay::isOpen)
                .min(Comparator.comparing((LeavingWay way) -> way.sum().amount())
                        .thenComparing(way -> way.kind() == Kind.NOW))
                .orElseThrow();
        return new Leaving(price(), ways, cheapest, saving(cheapest), isOtherCurrency());
    }

    private State state(LocalDate end) {
        if (end.equals(exit.day())) return State.SAME_AS_NOTICE;
        return end.isBefore(exit.day()) ? State.TOO_LATE : State.OPEN;
    }

    private LeavingWay way(Kind kind, State state, LocalDate last, Early early) {
        var rest = billing.due(today, last);
        // Where the rest is owed in full, the days up to the first exit are paid twice as if notice had been given.
        var overlap = overlap(early.rule() == Rule.WHOLE ? exit.day() : last);
        var sum = rest.total().plus(early.fee());
        if (next.migration().isPresent()) sum = sum.plus(next.migration().get());
        if (overlap.isPresent() && !isOtherCurrency())
            sum = sum.plus(overlap.get().cost());
        return new LeavingWay(kind, state, last, rest, early, overlap, next.migration(), sum);
    }

    /** What breaking it off today costs. Nothing is broken off where it may end today. */
    private Early early() {
        if (!exit.day().isAfter(today)) return none();
        return switch (fee.kind()) {
            case NONE -> new Early(Rule.WHOLE, promised(), promised(), null, exit.day());
            case AMOUNT -> {
                var amount = new Money(known(fee.amount()), price().amount().currency());
                yield new Early(Rule.AMOUNT, amount, nothing(), null, null);
            }
            case PERCENT -> part(known(fee.percent()));
        };
    }

    private Early part(BigDecimal percent) {
        var fee = promised().times(percent.divide(HUNDRED, 6, RoundingMode.HALF_UP));
        return new Early(Rule.PERCENT, fee, promised(), percent, exit.day());
    }

    /** What falls due until the first day on which it may end, beyond what is owed for today and before. */
    private Money promised() {
        return billing.due(today, exit.day())
                .total()
                .minus(billing.due(today, today).total());
    }

    private Early none() {
        return new Early(Rule.NOTHING, nothing(), nothing(), null, null);
    }

    /** The last days of the old contract on which the next vendor is paid too, from the day that one starts. */
    private Optional<Overlap> overlap(LocalDate last) {
        if (!next.meets()) return Optional.empty();
        var starts = next.startsBefore(last).orElseThrow();
        var from = starts.isBefore(from()) ? from() : starts;
        if (from.isAfter(last)) return Optional.empty();
        var periods = new Billing(next.price().orElseThrow(), next.startsOn().orElse(from));
        return Optional.of(new Overlap(from, last, periods.worth(from, last)));
    }

    private LocalDate from() {
        return billing.start().isAfter(today) ? billing.start() : today.plusDays(1);
    }

    private Optional<Saving> saving(LeavingWay cheapest) {
        if (isOtherCurrency() || price().every() == null) return Optional.empty();
        return next.price().filter(other -> other.every() != null).map(other -> {
            var before = price().perYear();
            var after = other.perYear();
            var perYear = before.minus(after);
            return new Saving(before, after, perYear, months(cheapest.sum(), perYear));
        });
    }

    private static @Nullable Integer months(Money sum, Money perYear) {
        if (perYear.amount().signum() <= 0) return null;
        var months = sum.amount().multiply(MONTHS).divide(perYear.amount(), 0, RoundingMode.CEILING);
        return months.compareTo(MOST_MONTHS) > 0 ? null : months.intValueExact();
    }

    private boolean isOtherCurrency() {
        return next.price()
                .filter(other -> !other.amount().isIn(price().amount().currency()))
                .isPresent();
    }

    private Price price() {
        return billing.price();
    }

    private Money nothing() {
        return price().amount().times(BigDecimal.ZERO);
    }

    private static BigDecimal known(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
