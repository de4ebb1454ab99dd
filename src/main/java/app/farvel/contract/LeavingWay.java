package app.farvel.contract;

import app.farvel.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way out of a contract, and what it costs from tomorrow on.
 *
 * @param lastDay the contract's last day, taken this way
 * @param rest what falls due until then
 * @param overlap what the next vendor gets for the days both are paid; in its own currency
 * @param migration what moving costs
 * @param sum of all that is in the contract's currency
 */
public record LeavingWay(
        Kind kind,
        State state,
        LocalDate lastDay,
        Bill rest,
        Early early,
        Optional<Overlap> overlap,
        Optional<Money> migration,
        Money sum) {

    /** How one leaves. */
    public enum Kind {
        /** Breaks it off today, whatever it says. */
        NOW,
        /** Gives notice today. */
        NOTICE,
        /** Waits for the day notice was given for. */
        NOTICED,
        /** Waits for the day it ends by itself, before notice could end it. */
        BY_ITSELF,
        /** Stays until the term ends. */
        TERM_END;

        /** The word in message keys: {@code term-end} and the like. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether the way can be taken. */
    public enum State {
        OPEN,
        /** Notice given today leads to the very same day. */
        SAME_AS_NOTICE,
        /** Notice for this day would have had to be given before today. */
        TOO_LATE;

        /** The word in message keys: {@code too-late} and the like. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What leaving before the contract allows it costs.
     *
     * @param base what would fall due later, until the day, of which the fee is a part or the whole
     * @param until the first day on which it may end; null where the fee is an amount or there is none
     */
    public record Early(
            Rule rule,
            Money fee,
            Money base,
            @Nullable BigDecimal percent,
            @Nullable LocalDate until) {

        /** By what the fee goes. */
        public enum Rule {
            NOTHING,
            AMOUNT,
            PERCENT,
            /** The contract names no fee: what was promised is owed. */
            WHOLE;

            /** The word in message keys: {@code whole} and the like. */
            public String id() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /** The days on which both are paid, and what the next vendor gets for them. */
    public record Overlap(LocalDate from, LocalDate last, Money cost) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
