package app.farvel.contract;

import app.farvel.account.AccountService;
import app.farvel.calendar.CalendarEntry;
import app.farvel.calendar.DatedSource;
import app.farvel.calendar.EventTime;
import app.farvel.contact.Contact;
import app.farvel.contract.ContractRepository.Known;
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

/** Last days of notice, as long as none was given, and the days on which contracts end. */
@Component
class ContractDates implements DatedSource {

    private static final int MOST = 500;

    /** Of one contract: who is bound by the month need not see each of them. */
    private static final int MOST_DEADLINES = 3;

    private final ContractRepository contracts;
    private final ContractDatesRepository dates;
    private final ContractService service;
    private final AccountService accounts;
    private final MessageSource messages;

    ContractDates(
            ContractRepository contracts,
            ContractDatesRepository dates,
            ContractService service,
            AccountService accounts,
            MessageSource messages) {
        this.contracts = contracts;
        this.dates = dates;
        this.service = service;
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    public String id() {
        return "contract";
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarEntry> between(LocalDate from, LocalDate to, Locale language) {
        var words = new Dates(language, accounts.current().zone(), from);
        var undecided = contracts.undecidedUntil(to, Limit.of(MOST)).stream()
                .flatMap(known -> of(known, from, to, words, language));
        var endings = dates.endings(from, to, Limit.of(MOST)).stream()
                .map(ending -> ends(
                        ending.contract(), ending.contact(), ending.notice().endsOn(), language));
        return Stream.concat(undecided, endings).toList();
    }

    private Stream<CalendarEntry> of(Known known, LocalDate from, LocalDate to, Dates words, Locale language) {
        var contract = known.contract();
        var byItself = service.outlook(contract, from)
                .endsByItself()
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .map(day -> ends(contract, known.contact(), day, language));
        var deadlines = service.engine(contract)
                .deadlines(from)
                .dropWhile(exit -> exit.noticeBy().isBefore(from))
                .takeWhile(exit -> !exit.noticeBy().isAfter(to))
                .limit(MOST_DEADLINES)
                .filter(exit -> !contract.keptFor().equals(Optional.of(exit.noticeBy())))
                .map(exit -> notice(known, exit, words, language));
        return Stream.concat(byItself.stream(), deadlines);
    }

    private CalendarEntry notice(Known known, Exit exit, Dates words, Locale language) {
        var contract = known.contract();
        var about = new Object[] {known.contact().displayName(), words.day(exit.endsOn()), words.full(exit.arriveBy())};
        return new CalendarEntry(
                contract.id() + "-" + exit.noticeBy(),
                EventTime.on(exit.noticeBy()),
                messages.getMessage(
                        exit.travels() ? "calendar.dated.post" : "calendar.dated.notice",
                        new Object[] {contract.title()},
                        language),
                messages.getMessage("calendar.masked.notice", null, language),
                messages.getMessage(
                        exit.travels() ? "calendar.dated.post.text" : "calendar.dated.notice.text", about, language),
                "/contracts/" + contract.id(),
                contract.reminds(exit, known.contact()) ? contract.remindBefore() : List.of());
    }

    private CalendarEntry ends(Contract contract, Contact contact, LocalDate day, Locale language) {
        var about = new Object[] {contract.title()};
        return new CalendarEntry(
                contract.id() + "-end",
                EventTime.on(day),
                messages.getMessage("calendar.dated.end", about, language),
                messages.getMessage("calendar.masked.end", null, language),
                contact.displayName(),
                "/contracts/" + contract.id(),
                List.of());
    }
}
