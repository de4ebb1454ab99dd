package app.farvel.contract;

import app.farvel.contact.Contact;
import app.farvel.contact.ContactPanel;
import app.farvel.contact.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A vendor's contracts, beside the vendor. */
@Component
class VendorPanel implements ContactPanel {

    private final ContractService contracts;

    VendorPanel(ContractService contracts) {
        this.contracts = contracts;
    }

    /** One contract and how one gets out of it. */
    public record Line(Contract contract, Outlook outlook) {}

    /** A vendor's contracts, the newest first. */
    public record Lines(UUID contactId, boolean mayAdd, List<Line> lines) {}

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Panel> of(Contact contact, LocalDate today) {
        var lines = contracts.of(contact.id()).stream()
                .map(each -> new Line(each, contracts.outlook(each, today)))
                .toList();
        var mayAdd = contact.relation() == Relation.VENDOR && !contact.isTrashed();
        if (lines.isEmpty() && !mayAdd) return Optional.empty();
        return Optional.of(
                new Panel("contract.panel", "contract/panel :: panel", new Lines(contact.id(), mayAdd, lines)));
    }
}
