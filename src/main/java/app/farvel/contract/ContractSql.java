package app.farvel.contract;

import app.farvel.shared.Tenant;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Removes contracts for good. */
@Component
class ContractSql {

    private static final String CONTRACTS = "(select id from contract where account_id = ? and %s = ?)";
    private static final String LESSONS = "(select id from contract_lesson where account_id = ? and %s = ?)";

    private final JdbcTemplate jdbc;

    ContractSql(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A vendor's contracts; those it only looked after stay, without it. */
    void eraseOf(UUID contactId) {
        erase("contact_id", contactId);
        jdbc.update(
                "update contract set manager_id = null where account_id = ? and manager_id = ?",
                Tenant.id(),
                contactId);
    }

    void eraseBatch(UUID batchId) {
        erase("batch_id", batchId);
    }

    /** @param column of contracts and lessons alike, by which they are chosen */
    private void erase(String column, UUID id) {
        var contracts = CONTRACTS.formatted(column);
        delete("contract_notice", "contract_id in " + contracts, id);
        var documents = "id in (select d.id from contract_document d where d.contract_id in " + contracts
                + " and d.account_id = contract_document_content.account_id)";
        delete("contract_document_content", documents, id);
        delete("contract_document", "contract_id in " + contracts, id);
        delete("contract_clause", "contract_id in " + contracts, id);
        forget("contract_clause", "lesson_id", LESSONS.formatted(column), id);
        forget("contract_lesson", "contract_id", contracts, id);
        delete("contract_lesson", "id in " + LESSONS.formatted(column), id);
        forget("contract", "successor_id", contracts, id);
        delete("contract", "id in " + contracts, id);
    }

    private void delete(String table, String condition, UUID id) {
        var account = Tenant.id();
        jdbc.update("delete from " + table + " where account_id = ? and " + condition, account, account, id);
    }

    private void forget(String table, String reference, String gone, UUID id) {
        var account = Tenant.id();
        var sql = "update %s set %s = null where account_id = ? and %s in %s"
                .formatted(table, reference, reference, gone);
        jdbc.update(sql, account, account, id);
    }
}
