package app.farvel.contact;

import app.farvel.shared.Tenant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Removes for good what a batch made. */
@Component
class BatchSql {

    private static final String OF_BATCH = " in (select id from %s where account_id = ? and batch_id = ?)";
    private static final String LOGGED = OF_BATCH.formatted("interaction");
    private static final String ADDED = OF_BATCH.formatted("contact");

    private final JdbcTemplate jdbc;

    BatchSql(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> contacts(UUID batchId) {
        return ids("select id from contact where account_id = ? and batch_id = ?", batchId);
    }

    /** Everybody in the batch's interactions, whoever added them. */
    List<UUID> companions(UUID batchId) {
        return jdbc.query(
                "select distinct contact_id from interaction_participant where account_id = ? and interaction_id"
                        + LOGGED,
                (result, n) -> ContactIndex.uuid(result, 1),
                Tenant.id(),
                Tenant.id(),
                batchId);
    }

    void remove(UUID batchId) {
        remove("interaction_participant", "interaction_id" + LOGGED, batchId);
        for (var table : List.of("interaction_participant", "contact_term", "contact_tag", "contact_point"))
            remove(table, "contact_id" + ADDED, batchId);
        for (var table : List.of("interaction", "contact"))
            jdbc.update("delete from " + table + " where account_id = ? and batch_id = ?", Tenant.id(), batchId);
        removeUnused("interaction", "interaction_participant", "interaction_id");
        removeUnused("tag", "contact_tag", "tag_id");
        removeUnused("organization", "contact", "organization_id");
    }

    private void remove(String table, String condition, UUID batchId) {
        jdbc.update(
                "delete from " + table + " where account_id = ? and " + condition, Tenant.id(), Tenant.id(), batchId);
    }

    private void removeUnused(String table, String user, String column) {
        jdbc.update(
                "delete from " + table + " where account_id = ? and not exists (select 1 from " + user + " u where u."
                        + column + " = " + table + ".id and u.account_id = " + table + ".account_id)",
                Tenant.id());
    }

    private List<UUID> ids(String sql, UUID batchId) {
        return jdbc.query(sql, (result, n) -> ContactIndex.uuid(result, 1), Tenant.id(), batchId);
    }
}
