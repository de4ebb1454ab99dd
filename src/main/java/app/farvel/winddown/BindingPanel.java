package app.farvel.winddown;

import app.farvel.contract.Contract;
import app.farvel.script.Paper;
import app.farvel.script.PlaybookCatalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The contract that ends with a case, and the papers beside its message. */
@Component
class BindingPanel implements CasePanel {

    private final Bindings bindings;
    private final PlaybookCatalogue playbooks;

    BindingPanel(Bindings bindings, PlaybookCatalogue playbooks) {
        this.bindings = bindings;
        this.playbooks = playbooks;
    }

    /** What the panel shows. */
    public record Papers(WindDown windDown, List<Contract> contracts, Optional<Binding> binding) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Panel> of(WindDown windDown, LocalDate today) {
        if (!playbooks.get(windDown.playbook()).has(Paper.NOTICE)) return Optional.empty();
        var contracts = bindings.of(windDown.contactId());
        var binding = bindings.among(contracts, windDown, today);
        return Optional.of(
                new Panel("paper.panel", "winddown/papers :: panel", new Papers(windDown, contracts, binding)));
    }
}
