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
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The list and the search in it. Words are found by their beginnings in a table of terms; where that gives too many,
 * the sorted list is walked. Parts of words are found by PostgreSQL's trigrams, else by the walk, which has a time budget.
 */
@Component
class ContactIndex {

    /** More than these are not gathered and sorted: walking the list finds a page of them sooner. */
    private static final int MOST_CANDIDATES = 1000;

    private static final int SHORTEST_TRIGRAM = 3;
    private static final int FIRST_STRIDE = 200;
    private static final int LONGEST_STRIDE = 5000;
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);
    private static final String WITH_WORD = " from contact_term where account_id = ? and term >= ? and term < ? limit ";

    private final JdbcTemplate jdbc;
    private final boolean hasTrigrams;
    private final long budget;

    ContactIndex(JdbcTemplate jdbc, ContactSettings settings) {
        this.jdbc = jdbc;
        this.hasTrigrams = "PostgreSQL".equals(jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName()));
        this.budget = settings.searchBudget().toNanos();
    }

    ContactPage page(ContactQuery query) {
        if (!query.isSearch()) return plain(query);
        var words = query.words();
        if (words.isEmpty()) return ContactPage.NOTHING;
        if (query.inside()) return byParts(query, words);
        var found = byWords(query, words);
        var isEnough = !found.rows().isEmpty() || query.after() != null || found.outOfTime();
        return isEnough ? found : byParts(query, words);
    }

    /** Replaces the words by which the contact is found. */
    void put(UUID contactId, String searchText) {
        var accountId = Tenant.id();
        jdbc.update("delete from contact_term where contact_id = ? and account_id = ?", contactId, accountId);
        jdbc.batchUpdate(
                "insert into contact_term (account_id, term, contact_id) values (?, ?, ?)",
                Folding.wordsOf(searchText).stream()
                        .map(term -> new Object[] {accountId, term, contactId})
                        .toList());
    }

    private ContactPage plain(ContactQuery query) {
        var listing = listing(query, query.after());
        var sql = listing.sql(Listing.COLUMNS, ContactPage.SIZE + 1);
        return ContactPage.of(jdbc.query(sql, (result, n) -> row(result), listing.values()), query.order(), false);
    }

    private ContactPage byWords(ContactQuery query, List<String> words) {
        Predicate<String> matches = text -> words.stream().allMatch(word -> hasWord(text, word));
        var ids = withWord(words.size() == 1 ? words.get(0) : rarest(words));
        if (ids.size() > MOST_CANDIDATES) return walk(query, words, matches, false);
        return gathered(query, ids, matches, false);
    }

    private ContactPage byParts(ContactQuery query, List<String> parts) {
        Predicate<String> matches = text -> parts.stream().allMatch(text::contains);
        if (!hasTrigrams || parts.stream().allMatch(part -> part.length() < SHORTEST_TRIGRAM))
            return walk(query, parts, matches, true);
        var ids = withParts(parts);
        if (ids.size() > MOST_CANDIDATES) return walk(query, parts, matches, true);
        return gathered(query, ids, matches, true);
    }

    private String rarest(List<String> words) {
        var counts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (var word : words) {
            counts.add("select " + counts.size() + " as place, count(*) as hits from (select 1" + WITH_WORD
                    + MOST_CANDIDATES + ") w" + counts.size());
            values.addAll(List.of(Tenant.id(), word, word + LAST_CHARACTER));
        }
        var sql = "select place from (" + String.join(" union all ", counts) + ") c order by hits, place limit 1";
        return words.get(jdbc.query(sql, (result, n) -> result.getInt(1), values.toArray())
                .get(0));
    }

    private List<UUID> withWord(String word) {
        var sql = "select distinct contact_id" + WITH_WORD + (MOST_CANDIDATES + 1);
        return jdbc.query(sql, (result, n) -> uuid(result, 1), Tenant.id(), word, word + LAST_CHARACTER);
    }

    private List<UUID> withParts(List<String> parts) {
        var values = new ArrayList<Object>(List.of(Tenant.id()));
        parts.forEach(part -> values.add("%" + part + "%"));
        var sql = "select id from contact where account_id = ?"
                + String.join("", Collections.nCopies(parts.size(), " and search_text like ?"))
                + " limit " + (MOST_CANDIDATES + 1);
        return jdbc.query(sql, (result, n) -> uuid(result, 1), values.toArray());
    }

    private ContactPage gathered(ContactQuery query, List<UUID> ids, Predicate<String> matches, boolean inside) {
        var listing = new Listing(query, Tenant.id());
        var sql = listing.sql(Listing.COLUMNS + ", c.search_text") + " and c.id = any (?)";
        var hits = jdbc.query(sql, statement -> set(statement, listing.values(), ids), (result, n) -> hit(result));
        var after = query.after();
        var rows = hits.stream()
                .filter(hit -> matches.test(hit.text))
                .map(Hit::row)
                .filter(row -> after == null || Listing.isAfter(row, after, query.order()))
                .sorted(Listing.comparator(query.order()))
                .limit(ContactPage.SIZE + 1)
                .toList();
        return ContactPage.of(rows, query.order(), inside);
    }

    private ContactPage walk(ContactQuery query, List<String> parts, Predicate<String> matches, boolean inside) {
        var end = System.nanoTime() + budget;
        var rows = new ArrayList<ContactRow>();
        var place = query.after();
        for (var stride = FIRST_STRIDE; ; stride = Math.min(2 * stride, LONGEST_STRIDE)) {
            var strip = strip(query, parts, place, stride);
            for (var hit : strip) if (hit.text != null && matches.test(hit.text)) rows.add(hit.row);
            if (rows.size() > ContactPage.SIZE || strip.size() < stride)
                return ContactPage.of(rows, query.order(), inside);
            place = strip.get(stride - 1).row.cursor(query.order());
            if (System.nanoTime() > end) return new ContactPage(List.copyOf(rows), place, inside, true);
        }
    }

    /** The next so many rows of the list; those that do not have the parts come without their text. */
    private List<Hit> strip(ContactQuery query, List<String> parts, @Nullable Cursor place, int stride) {
        var listing = listing(query, place);
        var has = String.join(" and ", Collections.nCopies(parts.size(), "position(? in c.search_text) > 0"));
        var sql = listing.sql(Listing.COLUMNS + ", case when " + has + " then c.search_text end", stride);
        var values = new ArrayList<Object>(parts);
        Collections.addAll(values, listing.values());
        return jdbc.query(sql, (result, n) -> hit(result), values.toArray());
    }

    private static Listing listing(ContactQuery query, @Nullable Cursor after) {
        var listing = new Listing(query, Tenant.id());
        return after == null ? listing : listing.after(after);
    }

    private static boolean hasWord(String text, String word) {
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
            if (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at))) return true;
        return false;
    }

    private static void set(PreparedStatement statement, Object[] values, List<UUID> ids) throws SQLException {
        for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        statement.setArray(values.length + 1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
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
}
