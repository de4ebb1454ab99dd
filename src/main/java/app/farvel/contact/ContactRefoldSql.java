package app.farvel.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;

/** Folds the names of tags or organisations anew; those that are one name now become one row. */
final class ContactRefoldSql {

    private final JdbcTemplate jdbc;
    private final String table;
    private final UnaryOperator<String> folding;
    private final String users;
    private final String column;

    /** @param users the table whose column names the rows */
    ContactRefoldSql(JdbcTemplate jdbc, String table, UnaryOperator<String> folding, String users, String column) {
        this.jdbc = jdbc;
        this.table = table;
        this.folding = folding;
        this.users = users;
        this.column = column;
    }

    void run() {
        var one = new LinkedHashMap<Name, Label>();
        var refolded = new ArrayList<Label>();
        for (var label : labels()) {
            var kept = one.putIfAbsent(label.name, label);
            if (kept != null) merge(label, kept.id);
            else if (label.isChanged()) refolded.add(label);
        }
        for (var label : refolded) put(label, label.id.toString());
        for (var label : refolded) put(label, label.name.folded);
    }

    /** Of those with one name, the one that has it already comes first, and stays. */
    private List<Label> labels() {
        return jdbc
                .query(
                        "select id, account_id, name, folded from " + table + " order by account_id, id",
                        (result, n) -> new Label(
                                ContactIndex.uuid(result, 1),
                                new Name(ContactIndex.uuid(result, 2), folding.apply(result.getString(3))),
                                result.getString(4)))
                .stream()
                .sorted(Comparator.comparing(Label::isChanged))
                .toList();
    }

    /** A name may be what another row was folded to before: each lets go of its own first. */
    private void put(Label label, String folded) {
        jdbc.update(
                "update " + table + " set folded = ? where id = ? and account_id = ?",
                folded,
                label.id,
                label.name.accountId);
    }

    private void merge(Label label, UUID other) {
        jdbc.update(
                "update " + users + " set " + column + " = ? where " + column + " = ? and account_id = ?",
                other,
                label.id,
                label.name.accountId);
        jdbc.update("delete from " + table + " where id = ? and account_id = ?", label.id, label.name.accountId);
    }

    /** What one account folds a name to now. */
    private record Name(UUID accountId, String folded) {}

    private record Label(UUID id, Name name, String before) {

        boolean isChanged() {
            return !name.folded.equals(before);
        }
    }
}
