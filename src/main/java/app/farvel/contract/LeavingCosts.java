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
 * Counts what leaving costs. Today is paid in any case, so everything is counted from tomorrow, or from the contract's
 * first day where that is still to come. Taxes are left out.
 *
 * @param notice the last day when notice is given today
 * @param termEnd the end of the term that runs; null when it runs on without terms
 */
record LeavingCosts(
        LocalDate today,
        LocalDate start,
        Price price,
        Fee fee,
        LocalDate notice,
        @Nullable LocalDate termEnd,
        NextVendor next) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal MONTHS = new BigDecimal(12);

    /** What takes longer than a century to pay for itself never does. */
    private static final BigDecimal MOST_MONTHS = new BigDecimal(1200);

    Leaving count() {
        var ways = new ArrayList<LeavingWay>();
        ways.add(way(Kind.NOW, State.OPEN, today, early()));
        ways.add(way(Kind.NOTICE, State.OPEN, notice, none()));
        if (termEnd != null) ways.add(way(Kind.TERM_END, state(termEnd), termEnd, none()));
        var cheapest = ways.stream()
                .filter(LeavingWay::isOpen)
                .min(Comparator.comparing((LeavingWay way) -> way.sum().amount())
                        .thenComparing(way -> way.kind() == Kind.NOW))
                .orElseThrow();
        return new Leaving(price, ways, cheapest, saving(cheapest), isOtherCurrency());
    }

    private State state(LocalDate end) {
        if (end.equals(notice)) return State.SAME_AS_NOTICE;
        return end.isBefore(notice) ? State.TOO_LATE : State.OPEN;
    }

    private LeavingWay way(Kind kind, State state, LocalDate last, Early early) {
        var rest = price.between(from(), last);
        // Where the rest is owed in full, the days up to the first exit are paid twice as if notice had been given.
        var overlap = overlap(early.rule() == Rule.WHOLE ? notice : last);
        var sum = rest.plus(early.fee());
        if (next.migration().isPresent()) sum = sum.plus(next.migration().get());
        if (overlap.isPresent() && !isOtherCurrency())
            sum = sum.plus(overlap.get().cost());
        return new LeavingWay(kind, state, last, rest, early, overlap, next.migration(), sum);
    }

    private LocalDate from() {
        return start.isAfter(today) ? start : today.plusDays(1);
    }

    /** What breaking it off today costs. Nothing is broken off where notice ends it today. */
    private Early early() {
        if (!notice.isAfter(today)) return none();
        return switch (fee.kind()) {
            case NONE -> {
                var base = price.between(from(), notice);
                yield new Early(Rule.WHOLE, base, base, null, notice);
            }
            case AMOUNT -> {
                var amount = new Money(known(fee.amount()), price.amount().currency());
                yield new Early(Rule.AMOUNT, amount, nothing(), null, null);
            }
            case PERCENT -> part(known(fee.percent()));
        };
    }

    private Early part(BigDecimal percent) {
        var until = termEnd == null || termEnd.isBefore(notice) ? notice : termEnd;
        var base = price.between(from(), until);
        var fee = base.times(percent.divide(HUNDRED, 6, RoundingMode.HALF_UP));
        return new Early(Rule.PERCENT, fee, base, percent, until);
    }

    private Early none() {
        return new Early(Rule.NOTHING, nothing(), nothing(), null, null);
    }

    /** The last days of the old contract, as many as there are, on which the next vendor is paid too. */
    private Optional<Overlap> overlap(LocalDate last) {
        if (next.price().isEmpty() || next.overlap().isEmpty()) return Optional.empty();
        var wished = next.overlap().get().times(-1, last.plusDays(1));
        var from = wished.isBefore(from()) ? from() : wished;
        var cost = next.price().get().between(from, last);
        return Optional.of(new Overlap(from, last, cost))
                .filter(days -> !days.from().isAfter(days.last()));
    }

    private Optional<Saving> saving(LeavingWay cheapest) {
        if (isOtherCurrency() || price.every() == null) return Optional.empty();
        return next.price().filter(other -> other.every() != null).map(other -> {
            var before = price.perYear();
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
                .filter(other -> !other.amount().isIn(price.amount().currency()))
                .isPresent();
    }

    private Money nothing() {
        return price.amount().times(BigDecimal.ZERO);
    }

    private static BigDecimal known(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
