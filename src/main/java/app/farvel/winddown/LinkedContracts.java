package app.farvel.winddown;

import app.farvel.contract.Contract;
import app.farvel.contract.ContractService;
import app.farvel.contract.NoticeService;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the contracts a wind-down may end. */
@Component
class LinkedContracts {

    private static final String VENDOR = "vendor";

    private final ContractService contracts;
    private final NoticeService notices;

    LinkedContracts(ContractService contracts, NoticeService notices) {
        this.contracts = contracts;
        this.notices = notices;
    }

    /** The contact's contracts. */
    List<Contract> of(UUID contactId) {
        return contracts.of(contactId);
    }

    /** The contract that ends by itself with a new wind-down: the vendor's only one. */
    Optional<UUID> only(UUID contactId, String scenario) {
        if (!scenario.equals(VENDOR)) return Optional.empty();
        var all = of(contactId);
        return all.size() == 1 ? Optional.of(all.get(0).id()) : Optional.empty();
    }

    /** The one of them that ends with the wind-down. */
    Optional<LinkedContract> among(List<Contract> all, WindDown windDown, LocalDate today) {
        return windDown.contractId()
                .flatMap(id -> all.stream().filter(each -> each.id().equals(id)).findFirst())
                .map(contract -> binding(contract, today));
    }

    /** The one that ends with the wind-down; all of the contact's while none was chosen. */
    List<LinkedContract> asked(
            List<Contract> all, WindDown windDown, Optional<LinkedContract> chosen, LocalDate today) {
        if (windDown.contractId().isPresent()) return chosen.stream().toList();
        return all.stream().map(contract -> binding(contract, today)).toList();
    }

    private LinkedContract binding(Contract contract, LocalDate today) {
        var engine = contracts.engine(contract);
        return new LinkedContract(contract, engine, engine.on(today), notices.standing(contract.id()));
    }
}
