package app.farvel.winddown;

import app.farvel.contact.DatedMinutes;
import app.farvel.contact.InteractionService;
import app.farvel.contract.Contract;
import app.farvel.contract.ContractService;
import app.farvel.contract.Notice;
import app.farvel.contract.NoticeService;
import app.farvel.contract.Price;
import app.farvel.shared.Money;
import app.farvel.winddown.CaseContract.Clash;
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
    private final InteractionService interactions;

    ExitService(ContractService contracts, NoticeService notices, InteractionService interactions) {
        this.contracts = contracts;
        this.notices = notices;
        this.interactions = interactions;
    }

    /** The contract that ends with the case, unless it is in the trash. */
    public Optional<CaseContract> contract(WindDown windDown, LocalDate today) {
        return linked(windDown).map(contract -> {
            var notice = notices.standing(contract.id());
            var outlook = contracts.outlook(contract, today);
            return new CaseContract(contract, outlook, notice, clash(windDown, contract, notice, today));
        });
    }

    private Optional<Contract> linked(WindDown windDown) {
        return windDown.contractId().map(contracts::evenTrashed).filter(contract -> !contract.isTrashed());
    }

    private Optional<Clash> clash(WindDown windDown, Contract contract, Optional<Notice> notice, LocalDate today) {
        if (windDown.exitOn().isEmpty()) return Optional.empty();
        var exit = windDown.exitOn().get();
        var isFixed = notice.isPresent() || contract.terms().endsByItself();
        return end(windDown, contract, notice, today)
                .filter(end -> exit.isBefore(end) || isFixed && end.isBefore(exit))
                .map(end -> new Clash(end, exit.isBefore(end)));
    }

    /** When the contract ends by the notice; by one given when the message went out, while none is recorded. */
    private Optional<LocalDate> end(WindDown windDown, Contract contract, Optional<Notice> notice, LocalDate today) {
        return notice.map(Notice::endsOn)
                .or(() -> contracts.engine(contract).ifGiven(windDown.sentOn().orElse(today)));
    }

    /** What a case that has ended set free; nothing when the two stayed together. */
    public Optional<Freed> freed(WindDown windDown) {
        if (windDown.stage() != Stage.CLOSED || windDown.outcome().equals(Ending.STAYED)) return Optional.empty();
        var left = linked(windDown).flatMap(this::left);
        return Optional.of(new Freed(
                minutesAMonth(windDown),
                left.filter(money -> !money.isNegative() && !money.isZero()),
                left.filter(Money::isNegative).map(money -> money.times(BigDecimal.ONE.negate()))));
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
        var next = next(contract).map(Price::perYear);
        if (ended.isEmpty() || next.isEmpty()) return ended;
        return next.get().isIn(ended.get().currency()) ? ended.map(price -> price.minus(next.get())) : Optional.empty();
    }

    private Optional<Price> next(Contract contract) {
        return contract.nextPrice()
                .or(() -> contract.successorId()
                        .map(contracts::evenTrashed)
                        .filter(successor -> !successor.isTrashed())
                        .flatMap(Contract::price));
    }
}
