package app.farvel.contract;

import app.farvel.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What leaving a contract costs, one way beside the other.
 *
 * @param ways leaving now, the first day the contract allows, and staying to the end of the term where it may end then
 * @param cheapest the one with the least to pay; of two alike the one that keeps to the contract
 * @param saving nothing when a price is unknown, paid once, or in another currency
 * @param otherCurrency whether the next vendor is paid in another currency, which nothing is added to
 */
public record Leaving(
        Price price, List<LeavingWay> ways, LeavingWay cheapest, Optional<Saving> saving, boolean otherCurrency) {

    /** Whether no way that can be taken has less to pay. */
    public boolean isCheapest(LeavingWay way) {
        return way.state() != LeavingWay.State.TOO_LATE && way.sum().equals(cheapest.sum());
    }

    /** The first day on which the contract may end. */
    public LocalDate firstExit() {
        return ways.get(1).lastDay();
    }

    /**
     * What the next vendor costs less.
     *
     * @param before a year of the old price
     * @param after a year of the next
     * @param perYear the difference; below zero when the next one costs more
     * @param months after which the cheapest way has paid for itself; null when it never does
     */
    public record Saving(
            Money before,
            Money after,
            Money perYear,
            @Nullable Integer months) {

        /** The difference without its sign. */
        public Money size() {
            return new Money(perYear.amount().abs(), perYear.currency());
        }

        public boolean isNone() {
            return perYear.isZero();
        }

        public boolean isLoss() {
            return perYear.isNegative();
        }
    }
}
