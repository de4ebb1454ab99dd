package app.farvel.contract;

import app.farvel.shared.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is expected of the time after.
 *
 * @param price what the next vendor costs
 * @param startsOn the first day of the contract that takes its place, where that is known; else
 * @param overlap how long both are paid
 * @param migration what moving costs, in the old contract's currency
 */
public record NextVendor(
        Optional<Price> price, Optional<LocalDate> startsOn, Optional<Span> overlap, Optional<Money> migration) {

    /** Whether it is known how long both are paid. */
    public boolean meets() {
        return price.isPresent() && (startsOn.isPresent() || overlap.isPresent());
    }

    /** The first day on which the next one is paid, for a contract that ends on the day. */
    Optional<LocalDate> startsBefore(LocalDate last) {
        return startsOn.or(() -> overlap.map(span -> span.times(-1, last.plusDays(1))));
    }

    public static NextVendor unknown() {
        return new NextVendor(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
