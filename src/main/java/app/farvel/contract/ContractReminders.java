package app.farvel.contract;

import app.farvel.account.AccountService;
import app.farvel.contract.ContractRepository.Known;
import app.farvel.reminder.Reminder;
import app.farvel.reminder.ReminderSource;
import app.farvel.shared.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last days of notice that come near: first to decide, then to send; and those that have just passed. Silent once
 * notice was recorded or it was decided to stay. Only the newest warning of a deadline shows, never two at once.
 */
@Component
class ContractReminders implements ReminderSource {

    static final String SOURCE = "contract";
    static final int EARLIEST = 730;

    private static final int SEND_WITHIN = 14;
    private static final int TELL_OF_MISSED = 30;
    private static final int MOST = 200;

    private final ContractRepository contracts;
    private final ContractService service;
    private final AccountService accounts;
    private final MessageSource messages;

    ContractReminders(
            ContractRepository contracts, ContractService service, AccountService accounts, MessageSource messages) {
        this.contracts = contracts;
        this.service = service;
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    public String id() {
        return SOURCE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> due(LocalDate today, Locale language) {
        var dates = new Dates(language, accounts.current().zone(), today);
        return contracts.undecidedUntil(today.plusDays(EARLIEST), Limit.of(MOST)).stream()
                .flatMap(known -> of(known, today).map(warning -> reminder(known, warning, dates, language)))
                .toList();
    }

    /**
     * @param what decide, send, post, by-hand, by-calendar, missed or ends: the message to give
     * @param deadline the day it is about
     * @param dueOn from when on
     * @param endsOn the contract's last day
     * @param arriveBy by when notice has to be there
     */
    private record Warning(
            String what,
            LocalDate deadline,
            LocalDate dueOn,
            LocalDate endsOn,
            LocalDate arriveBy,
            String occurrence) {}

    private Stream<Warning> of(Known known, LocalDate today) {
        var contract = known.contract();
        var outlook = service.outlook(contract, today);
        var deadline = outlook.deadline()
                .filter(exit -> !isKept(contract, exit.noticeBy()) && contract.reminds(exit, known.contact()))
                .flatMap(exit -> exit.isPressing(today) ? pressing(exit, today) : warning(contract, exit, today));
        var missed = outlook.missed()
                .filter(exit -> !isKept(contract, exit.noticeBy()))
                .flatMap(exit -> missed(exit, today));
        var ends = outlook.endsByItself()
                .filter(day -> !outlook.hasEnded() && !isKept(contract, day))
                .flatMap(day -> ends(contract, day, today));
        return Stream.of(missed, deadline, ends).flatMap(Optional::stream);
    }

    private static boolean isKept(Contract contract, LocalDate deadline) {
        return contract.keptFor().equals(Optional.of(deadline));
    }

    private static Optional<Warning> warning(Contract contract, Exit exit, LocalDate today) {
        return stage(contract, exit.noticeBy(), today)
                .map(days -> new Warning(
                        days > SEND_WITHIN ? "decide" : exit.travels() ? "post" : "send",
                        exit.noticeBy(),
                        exit.noticeBy().minusDays(days),
                        exit.endsOn(),
                        exit.arriveBy(),
                        exit.noticeBy() + "-" + days));
    }

    private static Optional<Warning> ends(Contract contract, LocalDate day, LocalDate today) {
        return stage(contract, day, today)
                .map(days -> new Warning("ends", day, day.minusDays(days), day, day, day + "-" + days));
    }

    /** The last day to send it has passed; there is time yet for what is brought, or by the calendar. */
    private static Optional<Warning> pressing(Exit exit, LocalDate today) {
        var left = exit.left(today);
        var since = left == Exit.Left.BY_HAND ? exit.noticeBy() : exit.arriveBy();
        var by = exit.lastDay(today);
        return Optional.of(
                new Warning(left.id(), by, since.plusDays(1), exit.endsOn(), by, left.id() + "-" + exit.noticeBy()));
    }

    /** The newest of the days before the deadline on which the contract reminds. */
    private static Optional<Integer> stage(Contract contract, LocalDate deadline, LocalDate today) {
        return contract.remindBefore().stream()
                .filter(days -> !today.isBefore(deadline.minusDays(days)))
                .min(Integer::compare);
    }

    private static Optional<Warning> missed(Exit exit, LocalDate today) {
        if (exit.counted().isBefore(today.minusDays(TELL_OF_MISSED))) return Optional.empty();
        var passed = exit.noticeBy();
        return Optional.of(
                new Warning("missed", passed, exit.counted().plusDays(1), exit.endsOn(), passed, "missed-" + passed));
    }

    private Reminder reminder(Known known, Warning warning, Dates dates, Locale language) {
        var contract = known.contract();
        var words = new Object[] {
            contract.title(),
            dates.full(warning.deadline()),
            dates.day(warning.endsOn()),
            dates.full(warning.arriveBy())
        };
        var at = "contract.reminder." + warning.what();
        return new Reminder(
                SOURCE,
                contract.id(),
                warning.occurrence(),
                warning.dueOn(),
                messages.getMessage(at, words, language),
                messages.getMessage(at + ".hint", words, language),
                "/contracts/" + contract.id(),
                known.contact().displayName(),
                warning.deadline());
    }
}
