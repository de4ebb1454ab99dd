package app.farvel.contract;

import app.farvel.contact.ContactErased;
import app.farvel.reminder.ReminderService;
import jakarta.persistence.EntityManager;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Contracts that are removed for good, with everything that hangs on them. */
@Component
class ContractErasure {

    /** After the wind-downs, which refer to contracts. */
    static final int ORDER = 300;

    private final ContractRepository contracts;
    private final ReminderService reminders;
    private final ContractSql sql;
    private final EntityManager entities;

    ContractErasure(ContractRepository contracts, ReminderService reminders, ContractSql sql, EntityManager entities) {
        this.contracts = contracts;
        this.reminders = reminders;
        this.sql = sql;
        this.entities = entities;
    }

    @EventListener
    @Order(ORDER)
    void on(ContactErased erased) {
        var gone = contracts.findByContactId(erased.contactId()).stream()
                .map(Contract::id)
                .toList();
        reminders.forget(ContractReminders.SOURCE, gone);
        entities.flush();
        sql.eraseOf(erased.contactId());
    }
}
