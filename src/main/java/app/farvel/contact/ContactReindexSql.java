package app.farvel.contact;

import com.ibm.icu.util.VersionInfo;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * What is kept of contacts to find and to sort them, made anew at the start after its rules have changed: of all accounts, in
 * batches that are committed one by one. Stopped half-way, it begins again; done twice, it changes nothing.
 */
@Component
class ContactReindexSql implements JavaMigration {

    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String CONTACTS = """
            select c.id, c.account_id, c.name, c.organization, c.role, c.tags, c.notes, a.language
            from contact c join account a on a.id = c.account_id
            where c.id >= ? and (c.id > ? or c.account_id > ?) order by c.id, c.account_id limit\s""" + BATCH;

    private static final String POINTS = """
            select p.id, p.account_id, p.contact_id, p.kind, p.address from contact_point p
            where p.contact_id between ? and ? order by p.kind, p.position""";

    /** Who had two tags that are one now. */
    private static final String ONCE_A_TAG = """
            delete from contact_tag where exists (select 1 from contact_tag o
            where o.contact_id = contact_tag.contact_id and o.account_id = contact_tag.account_id
            and o.tag_id = contact_tag.tag_id and o.id < contact_tag.id)""";

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "contact reindex";
    }

    /** Another version of ICU may sort in another way. */
    @Override
    public Integer getChecksum() {
        return Objects.hash(Folding.VERSION, VersionInfo.ICU_VERSION.toString());
    }

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var isAutoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            reindex(connection);
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(isAutoCommit);
        }
    }

    private static void reindex(Connection connection) throws SQLException {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        new ContactRefoldSql(jdbc, "tag", Tag::folded, "contact_tag", "tag_id").run();
        new ContactRefoldSql(jdbc, "organization", Organization::folded, "contact", "organization_id").run();
        jdbc.update(ONCE_A_TAG);
        connection.commit();
        var last = new Owner(FIRST, FIRST);
        for (var rows = rows(jdbc, last); !rows.isEmpty(); rows = rows(jdbc, last)) {
            last = rows.get(rows.size() - 1).owner;
            put(jdbc, rows, points(jdbc, rows.get(0).owner.id, last.id));
            connection.commit();
        }
    }

    private static List<Row> rows(JdbcTemplate jdbc, Owner after) {
        return jdbc.query(CONTACTS, (result, n) -> Row.of(result), after.id, after.id, after.accountId);
    }

    private static List<Point> points(JdbcTemplate jdbc, UUID from, UUID to) {
        return jdbc.query(POINTS, (result, n) -> Point.of(result), from, to);
    }

    private static void put(JdbcTemplate jdbc, List<Row> rows, List<Point> points) {
        var ofOwner = points.stream().collect(Collectors.groupingBy(Point::owner));
        var texts = rows.stream()
                .collect(Collectors.toMap(
                        Row::owner, row -> row.searchText(ofOwner.getOrDefault(row.owner(), List.of()))));
        jdbc.batchUpdate(
                "update contact_point set compared = ? where id = ? and account_id = ?",
                values(points, point -> List.of(point.kind.compared(point.address), point.id, point.owner.accountId)));
        jdbc.batchUpdate(
                "update contact set search_text = ?, sort_key = ? where id = ? and account_id = ?",
                values(rows, row -> List.of(text(texts, row), row.sortKey(), row.owner.id, row.owner.accountId)));
        jdbc.batchUpdate(
                "update contact_tag set sort_key = ? where contact_id = ? and account_id = ?",
                values(rows, row -> List.of(row.sortKey(), row.owner.id, row.owner.accountId)));
        jdbc.batchUpdate(
                "delete from contact_term where contact_id = ? and account_id = ?",
                values(rows, row -> List.of(row.owner.id, row.owner.accountId)));
        jdbc.batchUpdate(
                "insert into contact_term (account_id, term, contact_id) values (?, ?, ?)",
                rows.stream()
                        .flatMap(row -> Folding.wordsOf(text(texts, row)).stream()
                                .map(term -> new Object[] {row.owner.accountId, term, row.owner.id}))
                        .toList());
    }

    private static String text(Map<Owner, String> texts, Row row) {
        return Objects.requireNonNull(texts.get(row.owner));
    }

    private static <T> List<Object[]> values(List<T> rows, Function<T, List<Object>> values) {
        return rows.stream().map(row -> values.apply(row).toArray()).toList();
    }

    /** A contact; ids are one account's own. */
    private record Owner(UUID id, UUID accountId) {}

    private record Row(
            Owner owner, String name, String organization, String role, String tags, String notes, Locale language) {

        static Row of(ResultSet result) throws SQLException {
            return new Row(
                    new Owner(ContactIndex.uuid(result, 1), ContactIndex.uuid(result, 2)),
                    result.getString(3),
                    result.getString(4),
                    result.getString(5),
                    result.getString(6),
                    result.getString(7),
                    Locale.forLanguageTag(result.getString(8)));
        }

        String sortKey() {
            return SortKeys.of(Names.display(name, organization), language);
        }

        String searchText(List<Point> points) {
            var named = new ArrayList<>(List.of(name, organization, role, tags));
            named.addAll(ofKind(points, PointKind.EMAIL));
            return SearchText.of(named, ofKind(points, PointKind.PHONE), notes);
        }

        private static List<String> ofKind(List<Point> points, PointKind kind) {
            return points.stream()
                    .filter(point -> point.kind == kind)
                    .map(Point::address)
                    .toList();
        }
    }

    private record Point(UUID id, Owner owner, PointKind kind, String address) {

        static Point of(ResultSet result) throws SQLException {
            return new Point(
                    ContactIndex.uuid(result, 1),
                    new Owner(ContactIndex.uuid(result, 3), ContactIndex.uuid(result, 2)),
                    PointKind.valueOf(result.getString(4)),
                    result.getString(5));
        }
    }
}
