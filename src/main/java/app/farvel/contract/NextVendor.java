package app.farvel.contract;

import app.farvel.shared.Money;
import java.util.Optional;

/**
 * What is expected of the time after.
 *
 * @param price what the next vendor costs
 * @param overlap how long both are paid
 * @param migration what moving costs, in the old contract's currency
 */
public record NextVendor(Optional<Price> price, Optional<Span> overlap, Optional<Money> migration) {

    public static NextVendor unknown() {
        return new NextVendor(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
