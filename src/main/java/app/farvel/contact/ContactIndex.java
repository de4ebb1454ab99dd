package app.farvel.contact;

import app.farvel.shared.Tenant;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The list and the search in it. Words are found by their beginnings in a table of terms; where that gives too many,
 * the sorted list is walked. Parts of words are found by PostgreSQL's trigrams, else by the walk, which has a time budget.
 */
@Component
class ContactIndex {

    private static final int FIRST_STRIDE = 200;
    private static final int LONGEST_STRIDE = 5000;
    private static final int NEAR_BY = 500;

    private final JdbcTemplate jdbc;
    private final TermIndex terms;
    private final long budget;

    ContactIndex(JdbcTemplate jdbc, TermIndex terms, ContactSettings settings) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.budget = settings.searchBudget().toNanos();
    }

    ContactPage page(ContactQuery query) {
        if (!query.isSearch()) return plain(query);
        var readings = query.readings();
        if (readings.isEmpty()) return ContactPage.NOTHING;
        if (query.inside()) return byParts(query, readings.get(0));
        for (var words : readings) {
            var found = byWords(query, words);
            if (!found.rows().isEmpty() || found.outOfTime()) return found;
        }
        return query.after() == null ? byParts(query, readings.get(0)) : ContactPage.NOTHING;
    }

    /** Those with all of the words, in no order; perhaps only some, where very many have them. */
    List<ContactRow> withWords(List<String> words) {
        var listing = ContactListSql.unordered(ContactQuery.all(), Tenant.id());
        var ids = terms.withWords(words).ids();
        return jdbc.query(
                listing.sqlAmong(ContactListSql.COLUMNS),
                statement -> set(statement, ids, listing.values()),
                (result, n) -> row(result));
    }

    /** Who fits what somebody was named by; where very many do, only some of them. */
    ContactMatches matches(String typed) {
        var query = ContactQuery.of(typed);
        var words = Folding.words(typed);
        if (!words.isEmpty() && !Tel.isNumber(typed)) {
            var fitting = fitting(withWords(query, words), terms.withWords(words));
            if (!fitting.isEmpty()) return ContactMatches.of(fitting, words);
        }
        return new ContactMatches(List.of(), page(query).rows(), false);
    }

    private ContactPage plain(ContactQuery query) {
        var listing = listing(query, query.after());
        var sql = listing.sql(ContactListSql.COLUMNS, ContactPage.SIZE + 1);
        return ContactPage.of(jdbc.query(sql, (result, n) -> row(result), listing.values()), query.order(), false);
    }

    private ContactPage byWords(ContactQuery query, List<String> words) {
        var sought = withWords(query, words);
        var found = terms.withWords(words);
        return found.areAll() ? gathered(sought, found) : common(sought, found);
    }

    private static Sought withWords(ContactQuery query, List<String> words) {
        return new Sought(query, words, text -> words.stream().allMatch(word -> hasWord(text, word)), false);
    }

    private ContactPage byParts(ContactQuery query, List<String> parts) {
        var sought = new Sought(query, parts, text -> parts.stream().allMatch(text::contains), true);
        if (!terms.knowsParts(parts)) return walk(sought, query.after());
        var found = terms.withParts(parts);
        return found.areAll() ? gathered(sought, found) : common(sought, found);
    }

    /** Where many fit, the next ones in order are near by. If not, some of them are shown; they say that there are more. */
    private ContactPage common(Sought sought, TermIndex.Found found) {
        var query = sought.query;
        var strip = strip(sought, query.after(), NEAR_BY);
        if (strip.size() < NEAR_BY || strip.stream().filter(sought::fits).count() > ContactPage.SIZE)
            return ContactPage.of(
                    strip.stream().filter(sought::fits).map(Hit::row).toList(), query.order(), sought.inside);
        if (query.after() != null || query.isFiltered()) return walk(sought, query.after());
        var some = gathered(sought, found);
        return some.rows().isEmpty() ? walk(sought, null) : some;
    }

    private ContactPage gathered(Sought sought, TermIndex.Found found) {
        var query = sought.query;
        var after = query.after();
        var rows = fitting(sought, found).stream()
                .filter(row -> after == null || ContactListSql.isAfter(row, after, query.order()))
                .limit(ContactPage.SIZE + 1)
                .toList();
        var page = ContactPage.of(rows, query.order(), sought.inside);
        return found.areAll() ? page : page.asSome();
    }

    /** Those of the candidates that fit, in the query's order. */
    private List<ContactRow> fitting(Sought sought, TermIndex.Found found) {
        var listing = ContactListSql.unordered(sought.query, Tenant.id());
        var sql = listing.sqlAmong(ContactListSql.COLUMNS + ", c.search_text");
        var hits =
                jdbc.query(sql, statement -> set(statement, found.ids(), listing.values()), (result, n) -> hit(result));
        return hits.stream()
                .filter(sought::fits)
                .map(Hit::row)
                .sorted(ContactListSql.comparator(sought.query.order()))
                .toList();
    }

    private ContactPage walk(Sought sought, @Nullable Cursor from) {
        var end = System.nanoTime() + budget;
        var order = sought.query.order();
        var rows = new ArrayList<ContactRow>();
        var place = from;
        for (var stride = FIRST_STRIDE; ; stride = Math.min(2 * stride, LONGEST_STRIDE)) {
            var strip = strip(sought, place, stride);
            strip.stream().filter(sought::fits).map(Hit::row).forEach(rows::add);
            if (rows.size() > ContactPage.SIZE || strip.size() < stride)
                return ContactPage.of(rows, order, sought.inside);
            place = strip.get(stride - 1).row.cursor(order);
            if (System.nanoTime() > end) return ContactPage.outOfTime(rows, place, sought.inside);
        }
    }

    /** The next so many rows of the list; those that do not have the parts come without their text. */
    private List<Hit> strip(Sought sought, @Nullable Cursor place, int stride) {
        var listing = listing(sought.query, place);
        var has = String.join(" and ", Collections.nCopies(sought.parts.size(), "position(? in c.search_text) > 0"));
        var sql = listing.sql(ContactListSql.COLUMNS + ", case when " + has + " then c.search_text end", stride);
        var values = new ArrayList<Object>(sought.parts);
        Collections.addAll(values, listing.values());
        return jdbc.query(sql, (result, n) -> hit(result), values.toArray());
    }

    private static ContactListSql listing(ContactQuery query, @Nullable Cursor after) {
        var listing = new ContactListSql(query, Tenant.id());
        return after == null ? listing : listing.after(after);
    }

    static boolean hasWord(String text, String word) {
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
            if (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at))) return true;
        return false;
    }

    private static void set(PreparedStatement statement, List<UUID> ids, Object[] values) throws SQLException {
        statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
        for (var i = 0; i < values.length; i++) statement.setObject(i + 2, values[i]);
    }

    private static Hit hit(ResultSet result) throws SQLException {
        return new Hit(row(result), result.getString(10));
    }

    static ContactRow row(ResultSet result) throws SQLException {
        return new ContactRow(
                uuid(result, 1),
                result.getString(2),
                result.getString(3),
                result.getString(4),
                result.getString(5),
                result.getString(6),
                result.getObject(7, LocalDate.class),
                result.getString(8),
                result.getString(9));
    }

    static UUID uuid(ResultSet result, int column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    private record Hit(ContactRow row, @Nullable String text) {}

    /** What is looked for: the parts a text must have, and the finer question whether it fits. */
    private record Sought(ContactQuery query, List<String> parts, Predicate<String> matches, boolean inside) {

        boolean fits(Hit hit) {
            return hit.text != null && matches.test(hit.text);
        }
    }
}
