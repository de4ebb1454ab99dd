package app.farvel.contract.web;

import app.farvel.contract.Contract;
import app.farvel.contract.Exit;
import app.farvel.contract.NoticeTo;
import app.farvel.contract.Outlook;
import app.farvel.shared.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a contract's page says first.
 *
 * @param exit the one that needs a decision, or, where none binds for long, the next one there is
 * @param daysLeft until its last day of notice
 * @param isKept whether it was decided to stay this time
 * @param cost what falls due from tomorrow until the next possible end; null when nothing does, or the price is unknown
 */
record Deadline(
        State state,
        @Nullable Exit exit,
        long daysLeft,
        boolean isKept,
        @Nullable LocalDate nextEnd,
        @Nullable Money cost) {

    private static final int SOON = 30;
    private static final int IN_SIGHT = 120;

    /** How a contract comes to its end. */
    enum State {
        ENDED,
        ENDS_BY_ITSELF,
        DECIDE,
        MONTHLY,
        ANY_DAY;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Deadline of(Contract contract, Outlook outlook) {
        var exit = outlook.deadline().or(() -> outlook.coming().stream().findFirst());
        var end = exit.map(Exit::endsOn)
                .or(outlook::ifSentToday)
                .or(outlook::endsByItself)
                .orElse(null);
        var daysLeft = exit.map(each -> ChronoUnit.DAYS.between(outlook.today(), each.noticeBy()))
                .orElse(0L);
        return new Deadline(
                state(contract, outlook),
                exit.orElse(null),
                daysLeft,
                outlook.deadline().map(Exit::noticeBy).equals(contract.keptFor())
                        && contract.keptFor().isPresent(),
                end,
                end == null ? null : cost(contract, outlook.today(), end));
    }

    private static State state(Contract contract, Outlook outlook) {
        if (outlook.hasEnded()) return State.ENDED;
        if (outlook.deadline().isPresent()) return State.DECIDE;
        var endsByItself = outlook.endsByItself().isPresent();
        if (endsByItself && contract.terms().noticeTo() == NoticeTo.TERM_END) return State.ENDS_BY_ITSELF;
        if (!outlook.coming().isEmpty()) return State.MONTHLY;
        return endsByItself ? State.ENDS_BY_ITSELF : State.ANY_DAY;
    }

    private static @Nullable Money cost(Contract contract, LocalDate today, LocalDate end) {
        return contract.billing()
                .map(billing -> billing.due(today, end).total())
                .filter(cost -> !cost.isZero())
                .orElse(null);
    }

    /** The colour that fits its nearness. */
    public String tone() {
        if (state != State.DECIDE || isKept) return "tone-plain";
        if (daysLeft <= SOON) return "tone-red";
        return daysLeft <= IN_SIGHT ? "tone-sun" : "tone-green";
    }
}
