package app.farvel.winddown;

import app.farvel.contract.Contract;
import app.farvel.script.Paper;
import app.farvel.script.PlaybookCatalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which contract ends with a case, where that is a question; and the papers beside its message while there is none. */
@Component
class PapersPanel implements CasePanel {

    private final Bindings bindings;
    private final PlaybookCatalogue playbooks;

    PapersPanel(Bindings bindings, PlaybookCatalogue playbooks) {
        this.bindings = bindings;
        this.playbooks = playbooks;
    }

    /** @param linked the one of them that ends */
    public record Papers(WindDown windDown, List<Contract> contracts, Optional<Contract> linked) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Panel> of(WindDown windDown, LocalDate today) {
        if (!playbooks.get(windDown.playbook()).has(Paper.NOTICE)) return Optional.empty();
        var contracts = bindings.of(windDown.contactId());
        var linked = contracts.stream()
                .filter(known ->
                        windDown.contractId().filter(known.id()::equals).isPresent())
                .findFirst();
        if (linked.isPresent() && contracts.size() == 1) return Optional.empty();
        return Optional.of(
                new Panel("paper.panel", "winddown/papers :: panel", new Papers(windDown, contracts, linked)));
    }
}
