package app.farvel.contract;

import app.farvel.contact.ContactRestored;
import app.farvel.contact.ContactTrashed;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A vendor's contracts go to the trash with it, and come back with it. */
@Component
class VendorTrash {

    private final ContractRepository contracts;
    private final Clock clock;

    VendorTrash(ContractRepository contracts, Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    @EventListener
    void on(ContactTrashed trashed) {
        for (var contract : contracts.findByContactId(trashed.contactId())) contract.trash(clock.instant());
    }

    @EventListener
    void on(ContactRestored restored) {
        for (var contract : contracts.findByContactId(restored.contactId()))
            if (contract.wentWith(restored.trashedAt())) contract.restore();
    }
}
