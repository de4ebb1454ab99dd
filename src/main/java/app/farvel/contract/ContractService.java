package app.farvel.contract;

import app.farvel.account.Account;
import app.farvel.account.AccountService;
import app.farvel.calendar.DaysOff;
import app.farvel.calendar.PublicHolidays;
import app.farvel.contact.ContactRow;
import app.farvel.contact.ContactService;
import app.farvel.shared.Money;
import app.farvel.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contracts of an account. Deadlines are counted with the days off of both ends. */
@Service
@Transactional
public class ContractService {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int OVERTAKEN_AT_ONCE = 200;
    private static final int MOST_PRICES = 1000;

    private final ContractRepository contracts;
    private final ContactService contacts;
    private final AccountService accounts;
    private final PublicHolidays holidays;
    private final ClauseService clauses;

    ContractService(
            ContractRepository contracts,
            ContactService contacts,
            AccountService accounts,
            PublicHolidays holidays,
            ClauseService clauses) {
        this.contracts = contracts;
        this.contacts = contacts;
        this.accounts = accounts;
        this.holidays = holidays;
        this.clauses = clauses;
    }

    /** @throws NotFound when the account has no such contract, or it is in the trash */
    @Transactional(readOnly = true)
    public Contract get(UUID id) {
        return contracts.findById(id).filter(found -> !found.isTrashed()).orElseThrow(() -> missing(id));
    }

    /** The same, held until the transaction ends: what is decided about it meanwhile is decided by one at a time. */
    Contract hold(UUID id) {
        return contracts.hold(id).orElseThrow(() -> missing(id));
    }

    /** The contract even when it is in the trash. */
    @Transactional(readOnly = true)
    public Contract evenTrashed(UUID id) {
        return contracts.findById(id).orElseThrow(() -> missing(id));
    }

    @Transactional(readOnly = true)
    public ContractView view(UUID id, LocalDate today) {
        var contract = get(id);
        return new ContractView(contract, contacts.get(contract.contactId()), outlook(contract, today));
    }

    /** A vendor's contracts, the newest first. In one statement. */
    @Transactional(readOnly = true)
    public List<Contract> of(UUID contactId) {
        return contracts.findByContactIdAndTrashedAtIsNullOrderByStartsOnDescIdDesc(contactId);
    }

    /** A page of contracts by the coming last day of notice. */
    public List<ContractView> list(ContractQuery query, int most, LocalDate today) {
        recount(today);
        var last = query.after() == null ? null : get(query.after());
        var day = last == null ? LocalDate.EPOCH : last.noticeBy();
        var id = last == null ? FIRST : last.id();
        var state = query.state().id();
        var found = query.isSearch()
                ? contracts.found(day, id, state, today, query.pattern(), whose(query), Limit.of(most))
                : contracts.after(day, id, state, today, Limit.of(most));
        return found.stream()
                .map(known -> new ContractView(known.contract(), known.contact(), outlook(known.contract(), today)))
                .toList();
    }

    private void recount(LocalDate today) {
        for (var overtaken : contracts.overtaken(today, Limit.of(OVERTAKEN_AT_ONCE)))
            contracts.expectNoticeBy(overtaken.id(), noticeBy(overtaken, today));
        for (var uncounted : contracts.uncounted(Contract.NO_NOTICE, Limit.of(OVERTAKEN_AT_ONCE)))
            outlook(uncounted, today).endsByItself().ifPresent(day -> contracts.expectEnd(uncounted.id(), day));
    }

    private List<UUID> whose(ContractQuery query) {
        var found = contacts.matches(query.words()).all().stream()
                .map(ContactRow::id)
                .toList();
        return found.isEmpty() ? List.of(FIRST) : found;
    }

    /** What those that have not ended cost a year, by currency; nothing where there are too many prices to add up. */
    @Transactional(readOnly = true)
    public List<Money> aYear(LocalDate today) {
        var prices = contracts.prices(ContractQuery.State.CURRENT.id(), today, Limit.of(MOST_PRICES + 1));
        if (prices.size() > MOST_PRICES) return List.of();
        var sums = new TreeMap<String, Money>();
        for (var one : prices) sums.merge(one.currency(), one.aYear(), Money::plus);
        return sums.values().stream().filter(sum -> !sum.isZero()).toList();
    }

    public NoticeEngine engine(Contract contract) {
        var account = accounts.current();
        return new NoticeEngine(contract.terms(), daysOff(account, contract.destination()))
                .byPost(contract.daysOnTheWay(account.country()))
                .outBy(contract.outBy().orElse(null));
    }

    /** The working day on which a letter that was posted on the day is there, as letters usually are. */
    LocalDate arrivalByPost(Contract contract, LocalDate posted) {
        var days = contract.destination().daysFrom(accounts.current().country());
        return engine(contract).byPost(days).arrivalOf(posted);
    }

    /** The places whose public holidays are counted: codes of ISO 3166, ours first. */
    public List<String> holidayPlaces(Contract contract) {
        var account = accounts.current();
        var there = contract.destination();
        var here = holidays.place(account.country(), account.subdivision());
        var theirs = there.isAtHome() ? here : holidays.place(there.country(), there.subdivision());
        return Stream.concat(here.stream(), theirs.stream()).distinct().toList();
    }

    /** Nobody opens a letter where the vendor is, or posts one where we are. */
    private DaysOff daysOff(Account account, Destination destination) {
        var here = holidays.in(account.country(), account.subdivision());
        var both =
                destination.isAtHome() ? here : here.or(holidays.in(destination.country(), destination.subdivision()));
        return account.hasHalfDaysOff() ? both.withHalfDays() : both;
    }

    /** How one gets out of it, seen from the day. */
    public Outlook outlook(Contract contract, LocalDate today) {
        return engine(contract).on(today);
    }

    /** Adds a contract to a vendor; the same id a second time changes nothing. */
    public Contract add(ContractDetails details, LocalDate today, Instant now) {
        var contact = contacts.hold(details.contactId());
        var known = contracts.findById(details.id());
        if (known.isPresent()) return known.get();
        if (contact.isTrashed()) throw new NotFound("Contact", details.contactId());
        var contract = new Contract(details, now);
        count(contract, today);
        contracts.saveAndFlush(contract);
        if (details.replaces() != null) replace(get(details.replaces()), contract);
        return contract;
    }

    /** @throws OptimisticLockingFailureException when it was changed since the form was shown */
    public Contract edit(int version, ContractDetails details, LocalDate today) {
        var contract = get(details.id());
        if (contract.version() != version) throw new OptimisticLockingFailureException("Contract " + contract.id());
        contract.edit(details);
        count(contract, today);
        return contracts.saveAndFlush(contract);
    }

    /**
     * No notice is given this time: its reminders are silent until the next.
     *
     * @param noticeBy the last day of notice that was decided on
     * @return false when another day is the last one by now; nothing was decided then
     */
    public boolean keep(UUID id, LocalDate noticeBy, LocalDate today) {
        var contract = get(id);
        var still = outlook(contract, today)
                .deadline()
                .filter(exit -> exit.noticeBy().equals(noticeBy))
                .isPresent();
        if (still) contract.keep(noticeBy);
        return still;
    }

    public void decideAgain(UUID id) {
        get(id).decideAgain();
    }

    /** @param successorId of the contract that takes its place, or null */
    public void giveWay(UUID id, @Nullable UUID successorId) {
        if (successorId != null) get(successorId);
        get(id).giveWayTo(successorId);
    }

    /** Somebody wants to be out by the day; null: by none. */
    public void wishOutBy(UUID id, @Nullable LocalDate day, LocalDate today) {
        var contract = get(id);
        contract.wishOutBy(day);
        count(contract, today);
    }

    public void trash(UUID id, Instant now) {
        evenTrashed(id).trash(now);
    }

    public void restore(UUID id) {
        evenTrashed(id).restore();
    }

    private void replace(Contract replaced, Contract contract) {
        replaced.giveWayTo(contract.id());
        clauses.inherit(contract.id(), replaced);
    }

    private void count(Contract contract, LocalDate today) {
        contract.expectNoticeBy(noticeBy(contract, today));
        contract.expectEnd(outlook(contract, today).endsByItself().orElse(null));
    }

    /** The day by which something is to be decided; for a contract that ends by itself, its last day. */
    private LocalDate noticeBy(Contract contract, LocalDate today) {
        var outlook = outlook(contract, today);
        return outlook.deadline()
                .map(Exit::noticeBy)
                .or(() -> outlook.endsByItself().filter(end -> !outlook.hasEnded()))
                .orElse(Contract.NO_NOTICE);
    }

    private static NotFound missing(UUID id) {
        return new NotFound("Contract", id);
    }
}
