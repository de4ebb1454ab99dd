package app.farvel;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.shared.ApplicationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every table keeps, on both databases. */
@ApplicationTest
class SchemaTests {

    /** Found before an account is known, or index tables. */
    private static final Set<String> EXEMPT = Set.of(
            "account",
            "account_address",
            "account_guard",
            "sign_in_throttle",
            "link_token",
            "spring_session",
            "spring_session_attributes",
            "scheduled_tasks",
            "contact_term",
            "flyway_schema_history");

    @Autowired
    JdbcClient jdbc;

    @Test
    void keysEveryRowByItsIdAndItsAccount() {
        var keys = constraints("PRIMARY KEY");

        assertThat(keys).hasSizeGreaterThan(10);
        assertThat(keys)
                .allSatisfy((name, columns) -> assertThat(columns).as(name).containsExactly("id", "account_id"));
        assertThat(keys.keySet()).hasSameSizeAs(tables());
    }

    @Test
    void keepsReferencesAndUniqueValuesWithinAnAccount() {
        var references = constraints("FOREIGN KEY");
        var unique = constraints("UNIQUE");

        assertThat(references).hasSizeGreaterThan(10);
        assertThat(references)
                .allSatisfy((name, columns) -> assertThat(columns).as(name).contains("account_id"));
        assertThat(unique)
                .allSatisfy((name, columns) -> assertThat(columns).as(name).contains("account_id"));
    }

    /** Columns in order, by "table constraint". */
    private Map<String, List<String>> constraints(String type) {
        var columns = new TreeMap<String, List<String>>();
        jdbc
                .sql("""
                select c.table_name, c.constraint_name, k.column_name
                from information_schema.table_constraints c
                join information_schema.key_column_usage k
                  on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
                 and k.table_name = c.table_name
                where c.table_schema = 'public' and c.constraint_type = ?
                order by c.table_name, c.constraint_name, k.ordinal_position""")
                .param(type)
                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(row -> !EXEMPT.contains(row.get(0)))
                .forEach(row -> columns.computeIfAbsent(row.get(0) + " " + row.get(1), name -> new ArrayList<>())
                        .add(row.get(2)));
        return columns;
    }

    private List<String> tables() {
        return jdbc.sql("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'""").query(String.class).list().stream()
                .filter(table -> !EXEMPT.contains(table))
                .toList();
    }
}
