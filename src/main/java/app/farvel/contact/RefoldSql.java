package app.farvel.contact;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;

/** Folds the names of tags or organisations anew; those that are one name now become one row. */
final class RefoldSql {

    private final JdbcTemplate jdbc;
    private final String table;
    private final UnaryOperator<String> folding;
    private final String users;
    private final String column;

    /** @param users the table whose column names the rows */
    RefoldSql(JdbcTemplate jdbc, String table, UnaryOperator<String> folding, String users, String column) {
        this.jdbc = jdbc;
        this.table = table;
        this.folding = folding;
        this.users = users;
        this.column = column;
    }

    void run() {
        for (var label : changed()) {
            var same = jdbc.query(
                    "select id from " + table + " where account_id = ? and folded = ? and id <> ?",
                    (result, n) -> ContactIndex.uuid(result, 1),
                    label.accountId,
                    label.folded,
                    label.id);
            if (same.isEmpty()) refold(label);
            else merge(label, same.get(0));
        }
    }

    private List<Label> changed() {
        return jdbc
                .query(
                        "select id, account_id, name, folded from " + table + " order by account_id, id",
                        (result, n) -> new Label(
                                ContactIndex.uuid(result, 1),
                                ContactIndex.uuid(result, 2),
                                folding.apply(result.getString(3)),
                                result.getString(4)))
                .stream()
                .filter(Label::isChanged)
                .toList();
    }

    private void refold(Label label) {
        jdbc.update(
                "update " + table + " set folded = ? where id = ? and account_id = ?",
                label.folded,
                label.id,
                label.accountId);
    }

    private void merge(Label label, UUID other) {
        jdbc.update(
                "update " + users + " set " + column + " = ? where " + column + " = ? and account_id = ?",
                other,
                label.id,
                label.accountId);
        jdbc.update("delete from " + table + " where id = ? and account_id = ?", label.id, label.accountId);
    }

    private record Label(UUID id, UUID accountId, String folded, String before) {

        boolean isChanged() {
            return !folded.equals(before);
        }
    }
}
