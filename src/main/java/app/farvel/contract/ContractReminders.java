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
     * @param what decide, send, missed or ends: the message to give
     * @param deadline the day it is about
     * @param dueOn from when on
     * @param endsOn the contract's last day
     */
    private record Warning(String what, LocalDate deadline, LocalDate dueOn, LocalDate endsOn, String occurrence) {}

    private Stream<Warning> of(Known known, LocalDate today) {
        var contract = known.contract();
        var outlook = service.outlook(contract, today);
        var deadline =
                outlook.deadline().flatMap(exit -> warning(contract, exit.noticeBy(), exit.endsOn(), false, today));
        var ends = outlook.endsByItself()
                .filter(day -> !outlook.hasEnded())
                .flatMap(day -> warning(contract, day, day, true, today));
        return Stream.of(outlook.missed().flatMap(exit -> missed(exit, today)), deadline, ends)
                .flatMap(Optional::stream)
                .filter(warning -> !contract.keptFor().equals(Optional.of(warning.deadline())));
    }

    private static Optional<Warning> warning(
            Contract contract, LocalDate deadline, LocalDate endsOn, boolean byItself, LocalDate today) {
        return contract.remindBefore().stream()
                .filter(days -> !today.isBefore(deadline.minusDays(days)))
                .min(Integer::compare)
                .map(days -> new Warning(
                        byItself ? "ends" : days > SEND_WITHIN ? "decide" : "send",
                        deadline,
                        deadline.minusDays(days),
                        endsOn,
                        deadline + "-" + days));
    }

    private static Optional<Warning> missed(Exit exit, LocalDate today) {
        var passed = exit.noticeBy();
        if (passed.isBefore(today.minusDays(TELL_OF_MISSED))) return Optional.empty();
        return Optional.of(new Warning("missed", passed, passed.plusDays(1), exit.endsOn(), "missed-" + passed));
    }

    private Reminder reminder(Known known, Warning warning, Dates dates, Locale language) {
        var contract = known.contract();
        var words = new Object[] {contract.title(), dates.full(warning.deadline()), dates.day(warning.endsOn())};
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
