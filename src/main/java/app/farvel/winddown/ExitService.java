package app.farvel.winddown;

import app.farvel.contact.DatedMinutes;
import app.farvel.contact.InteractionService;
import app.farvel.contract.Contract;
import app.farvel.contract.ContractService;
import app.farvel.contract.Notice;
import app.farvel.contract.NoticeService;
import app.farvel.contract.Price;
import app.farvel.script.Paper;
import app.farvel.script.PlaybookCatalogue;
import app.farvel.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the end of a case means: for its contract, and for one's time and money. */
@Service
@Transactional(readOnly = true)
public class ExitService {

    private static final int MONTHS = 12;

    private final ContractService contracts;
    private final NoticeService notices;
    private final LinkedContracts bindings;
    private final PlaybookCatalogue playbooks;
    private final InteractionService interactions;

    ExitService(
            ContractService contracts,
            NoticeService notices,
            LinkedContracts bindings,
            PlaybookCatalogue playbooks,
            InteractionService interactions) {
        this.contracts = contracts;
        this.notices = notices;
        this.bindings = bindings;
        this.playbooks = playbooks;
        this.interactions = interactions;
    }

    /** The contract that ends with the case, and those it may be; nothing where a playbook knows of none. */
    public Optional<CasePapers> papers(WindDown windDown, LocalDate today) {
        if (!playbooks.get(windDown.playbook()).has(Paper.NOTICE)) return Optional.empty();
        var all = bindings.of(windDown.contactId());
        var binding = bindings.among(all, windDown, today);
        return Optional.of(new CasePapers(
                all,
                binding,
                binding.flatMap(LinkedContract::notice).map(notices::judge),
                bindings.asked(all, windDown, binding, today).stream()
                        .filter(LinkedContract::runsOn)
                        .map(LinkedContract::contract)
                        .toList(),
                binding.flatMap(bound -> clash(windDown, bound))));
    }

    private static Optional<ContractMismatch> clash(WindDown windDown, LinkedContract bound) {
        if (windDown.exitOn().isEmpty()) return Optional.empty();
        var exit = windDown.exitOn().get();
        var isFixed = bound.notice().isPresent() || bound.contract().terms().endsByItself();
        return end(windDown, bound)
                .filter(end -> exit.isBefore(end) || isFixed && end.isBefore(exit))
                .map(end -> new ContractMismatch(end, exit.isBefore(end)));
    }

    /** When the contract ends by the notice; by one given when the message went out, while none is recorded. */
    private static Optional<LocalDate> end(WindDown windDown, LinkedContract bound) {
        return bound.notice()
                .map(Notice::endsOn)
                .or(() -> bound.engine()
                        .ifSent(windDown.sentOn().orElse(bound.outlook().today())));
    }

    /** What a case that has ended set free; nothing when the two stayed together. */
    public Optional<Savings> freed(WindDown windDown) {
        if (windDown.stage() != Stage.CLOSED || windDown.outcome().equals(Closing.STAYED)) return Optional.empty();
        var left = linked(windDown).flatMap(this::left);
        return Optional.of(new Savings(
                minutesAMonth(windDown),
                left.filter(money -> !money.isNegative() && !money.isZero()),
                left.filter(Money::isNegative).map(money -> money.times(BigDecimal.ONE.negate()))));
    }

    private Optional<Contract> linked(WindDown windDown) {
        return windDown.contractId().map(contracts::evenTrashed).filter(contract -> !contract.isTrashed());
    }

    private int minutesAMonth(WindDown windDown) {
        var last = windDown.endedOn().orElseThrow();
        var minutes = interactions.since(windDown.contactId(), last.minusMonths(MONTHS)).stream()
                .filter(touch -> !touch.on().isAfter(last))
                .mapToInt(DatedMinutes::minutes)
                .sum();
        return Math.round(minutes / (float) MONTHS);
    }

    /** What the contract costs a year, less the next one; nothing when the two cannot be compared. */
    private Optional<Money> left(Contract contract) {
        var ended = contract.price().map(Price::perYear).filter(price -> !price.isZero());
        var following = next(contract);
        if (ended.isEmpty() || following.isEmpty()) return ended;
        var next = following.filter(price -> price.every() != null).map(Price::perYear);
        return next.isPresent() && next.get().isIn(ended.get().currency())
                ? ended.map(price -> price.minus(next.get()))
                : Optional.empty();
    }

    private Optional<Price> next(Contract contract) {
        return contract.nextPrice()
                .or(() -> contract.successorId()
                        .map(contracts::evenTrashed)
                        .filter(successor -> !successor.isTrashed())
                        .flatMap(Contract::price));
    }
}
