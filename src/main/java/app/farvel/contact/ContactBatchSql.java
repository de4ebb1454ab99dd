package app.farvel.contact;

import app.farvel.shared.Tenant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Removes for good what a batch made. */
@Component
class ContactBatchSql {

    private static final String ADDED = "contact_id in (select id from contact where account_id = ? and batch_id = ?)";

    private final JdbcTemplate jdbc;

    ContactBatchSql(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(UUID batchId) {
        var sql = "select exists (select 1 from contact where account_id = ? and batch_id = ?)";
        return Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class, Tenant.id(), batchId));
    }

    List<UUID> contacts(UUID batchId) {
        var sql = "select id from contact where account_id = ? and batch_id = ?";
        return jdbc.query(sql, (result, n) -> ContactIndex.uuid(result, 1), Tenant.id(), batchId);
    }

    /** A touch goes with the last of those who took part; who is left keeps it. */
    void remove(UUID batchId) {
        for (var table : List.of("interaction_participant", "contact_term", "contact_tag", "contact_point"))
            jdbc.update(
                    "delete from " + table + " where account_id = ? and " + ADDED, Tenant.id(), Tenant.id(), batchId);
        removeUnused("interaction", "interaction_participant", "interaction_id");
        jdbc.update(
                "update interaction set batch_id = null where account_id = ? and batch_id = ?", Tenant.id(), batchId);
        jdbc.update("delete from contact where account_id = ? and batch_id = ?", Tenant.id(), batchId);
        removeUnused("tag", "contact_tag", "tag_id");
        removeUnused("organization", "contact", "organization_id");
    }

    private void removeUnused(String table, String user, String column) {
        jdbc.update(
                "delete from " + table + " where account_id = ? and not exists (select 1 from " + user + " u where u."
                        + column + " = " + table + ".id and u.account_id = " + table + ".account_id)",
                Tenant.id());
    }
}
