package app.farvel.contract;

import app.farvel.contact.Contact;
import app.farvel.contact.ContactPanel;
import app.farvel.contact.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A vendor's contracts, beside the vendor. */
@Component
class VendorPanel implements ContactPanel {

    private final ContractRepository repository;
    private final ContractService contracts;

    VendorPanel(ContractRepository repository, ContractService contracts) {
        this.repository = repository;
        this.contracts = contracts;
    }

    /** One contract, how one gets out of it, and the notice that stands. */
    public record Line(
            Contract contract, Outlook outlook, @Nullable Notice notice) {}

    /** A vendor's contracts, the newest first. */
    public record Lines(UUID contactId, boolean mayAdd, List<Line> lines) {}

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Panel> of(Contact contact, LocalDate today) {
        var lines = repository.withNotices(contact.id()).stream()
                .map(each -> new Line(each.contract(), contracts.outlook(each.contract(), today), each.notice()))
                .toList();
        var mayAdd = contact.relation() == Relation.VENDOR && !contact.isTrashed();
        if (lines.isEmpty() && !mayAdd) return Optional.empty();
        return Optional.of(
                new Panel("contract.panel", "contract/panel :: panel", new Lines(contact.id(), mayAdd, lines)));
    }
}
