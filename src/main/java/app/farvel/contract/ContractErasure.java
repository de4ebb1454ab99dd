package app.farvel.contract;

import app.farvel.contact.ContactErased;
import jakarta.persistence.EntityManager;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Contracts that are removed for good, with everything that hangs on them. */
@Component
class ContractErasure {

    /** After the wind-downs, which refer to contracts. */
    static final int ORDER = 300;

    private final ContractSql sql;
    private final EntityManager entities;

    ContractErasure(ContractSql sql, EntityManager entities) {
        this.sql = sql;
        this.entities = entities;
    }

    @EventListener
    @Order(ORDER)
    void on(ContactErased erased) {
        entities.flush();
        sql.eraseOf(erased.contactId());
    }
}
