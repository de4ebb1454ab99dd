package app.farvel.contract;

import app.farvel.contract.LeavingCosts.FirstExit;
import app.farvel.contract.LeavingWay.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What leaving a contract costs, and what is expected of the next vendor. */
@Service
@Transactional
public class LeavingService {

    private final ContractService contracts;
    private final NoticeService notices;

    LeavingService(ContractService contracts, NoticeService notices) {
        this.contracts = contracts;
        this.notices = notices;
    }

    /** Nothing while the price is not known, and when the contract has ended. */
    @Transactional(readOnly = true)
    public Optional<Leaving> costs(UUID contractId, LocalDate today) {
        var contract = contracts.get(contractId);
        return contract.billing()
                .flatMap(billing -> firstExit(contract, today)
                        .map(exit -> new LeavingCosts(today, billing, contract.fee(), exit, next(contract)).count()));
    }

    private Optional<FirstExit> firstExit(Contract contract, LocalDate today) {
        var given = notices.standing(contract.id()).map(Notice::endsOn);
        if (given.isPresent())
            return given.filter(day -> !day.isBefore(today)).map(day -> new FirstExit(Kind.NOTICED, day, null));
        var engine = contracts.engine(contract);
        var outlook = engine.on(today);
        var byItself = outlook.endsByItself();
        if (byItself.isPresent() && byItself.equals(outlook.earliest()))
            return byItself.map(day -> new FirstExit(Kind.BY_ITSELF, day, null));
        var termEnd = engine.termEnd(today).filter(engine::mayEndOn).orElse(null);
        return outlook.earliest().map(day -> new FirstExit(Kind.NOTICE, day, termEnd));
    }

    /** The contract's last day: as notice was given, as it ends by itself, or as it would if notice were given today. */
    Optional<LocalDate> lastDay(Contract contract, LocalDate today) {
        var outlook = contracts.outlook(contract, today);
        return notices.standing(contract.id())
                .map(Notice::endsOn)
                .or(outlook::earliest)
                .or(outlook::endsByItself);
    }

    /** As {@link #lastDay(Contract, LocalDate)}; may have passed. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDay(UUID contractId, LocalDate today) {
        return lastDay(contracts.get(contractId), today);
    }

    boolean isSettled(Contract contract, LocalDate today) {
        return notices.standing(contract.id()).isPresent()
                || contracts.outlook(contract, today).endsByItself().isPresent();
    }

    /** What is expected; the price of the contract that takes its place, where none was named. */
    @Transactional(readOnly = true)
    public NextVendor next(UUID contractId) {
        return next(contracts.get(contractId));
    }

    private NextVendor next(Contract contract) {
        var successor = successor(contract);
        return new NextVendor(
                contract.nextPrice().or(() -> successor.flatMap(Contract::price)),
                successor.map(other -> other.terms().start()),
                contract.overlap(),
                contract.migrationEstimate());
    }

    /** The contract that takes its place, unless it is in the trash. */
    @Transactional(readOnly = true)
    public Optional<Contract> successor(UUID contractId) {
        return successor(contracts.get(contractId));
    }

    private Optional<Contract> successor(Contract contract) {
        return contract.successorId().map(contracts::evenTrashed).filter(other -> !other.isTrashed());
    }

    /**
     * @param version of the contract, as the form was shown
     * @param migration in the contract's currency
     * @throws OptimisticLockingFailureException when it was changed since the form was shown
     */
    public void expect(
            UUID contractId,
            int version,
            @Nullable Price price,
            @Nullable Span overlap,
            @Nullable BigDecimal migration) {
        var contract = contracts.get(contractId);
        if (contract.version() != version) throw new OptimisticLockingFailureException("Contract " + contractId);
        contract.expect(price, overlap, migration);
    }
}
