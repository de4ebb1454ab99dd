package app.farvel.contract;

import app.farvel.shared.Tenant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Removes contracts for good. */
@Component
class ContractSql {

    private static final String CONTRACTS = "(select id from contract where account_id = ? and contact_id = ?)";
    private static final String LESSONS = "(select id from contract_lesson where account_id = ? and contact_id = ?)";
    private static final String DOCUMENTS =
            "(select d.id from contract_document d join contract c on c.id = d.contract_id and c.account_id = d.account_id"
                    + " where d.account_id = ? and c.contact_id = ?)";

    private final JdbcTemplate jdbc;

    ContractSql(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A vendor's contracts and lessons; contracts it only looked after stay, without it. */
    void eraseOf(UUID contactId) {
        delete(
                "contract_notice_edit",
                "notice_id in (select n.id from contract_notice n where n.contract_id in " + CONTRACTS + ")",
                contactId);
        delete("contract_notice", "contract_id in " + CONTRACTS, contactId);
        delete("contract_document_content", "id in " + DOCUMENTS, contactId);
        delete("contract_document", "contract_id in " + CONTRACTS, contactId);
        delete("contract_clause", "contract_id in " + CONTRACTS, contactId);
        forget("contract_clause", "lesson_id", LESSONS, contactId);
        forget("contract_lesson", "contract_id", CONTRACTS, contactId);
        delete("contract_lesson", "id in " + LESSONS, contactId);
        forget("contract", "successor_id", CONTRACTS, contactId);
        delete("contract", "id in " + CONTRACTS, contactId);
        jdbc.update(
                "update contract set manager_id = null where account_id = ? and manager_id = ?",
                Tenant.id(),
                contactId);
    }

    /** What proves a notice stays. */
    void eraseTrashedDocuments(UUID contractId) {
        var gone =
                "(select id from contract_document where account_id = ? and contract_id = ? and trashed_at is not null"
                        + " and id not in (select document_id from contract_notice where account_id = ? and document_id is not null))";
        var account = Tenant.id();
        for (var table : List.of("contract_document_content", "contract_document"))
            jdbc.update(
                    "delete from " + table + " where account_id = ? and id in " + gone,
                    account,
                    account,
                    contractId,
                    account);
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
