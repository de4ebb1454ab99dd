package app.farvel.winddown;

import app.farvel.contract.Exit;
import app.farvel.contract.Terms;
import app.farvel.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that contradicts the contract, or another date. Nothing is forbidden by it.
 *
 * @param id its word in message keys
 * @param said the date as it was answered
 * @param right the date that would do, or that counts
 * @param exit whose last day of notice it is about
 * @param terms by which that day was counted
 * @param cost what is paid all the same until the right day
 */
public record Warning(
        String id,
        @Nullable LocalDate said,
        @Nullable LocalDate right,
        @Nullable Exit exit,
        @Nullable Terms terms,
        @Nullable Money cost) {

    /** Whether it says that time is short, and not that a day is wrong. */
    boolean isOfUrgency() {
        return id.startsWith("notice-");
    }

    static Warning of(String id, @Nullable LocalDate said, @Nullable LocalDate right) {
        return new Warning(id, said, right, null, null, null);
    }

    Warning counted(Exit by, Terms contract) {
        return new Warning(id, said, right, by, contract, cost);
    }

    Warning costing(@Nullable Money money) {
        return new Warning(id, said, right, exit, terms, money);
    }
}
