package app.farvel.contact;

import app.farvel.shared.Tenant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The words of contacts: who has one that begins so, and on PostgreSQL who has one with such a part. */
@Component
class TermIndex {

    /** More than these are not gathered and sorted: walking the list finds a page of them sooner. */
    private static final int MOST_CANDIDATES = 1000;

    private static final int MOST_INTERSECTED = 20_000;
    private static final int SHORTEST_TRIGRAM = 3;
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);
    private static final String WITH_WORD = " from contact_term where account_id = ? and term >= ? and term < ?";

    private final JdbcTemplate jdbc;
    private final boolean hasTrigrams;

    TermIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.hasTrigrams = "PostgreSQL".equals(jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName()));
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

    /** Those with all of the words; perhaps only some of them, where very many have each. */
    Found withWords(List<String> words) {
        var found = withWord(words.size() == 1 ? words.get(0) : rarest(words), MOST_CANDIDATES);
        return found.areAll || words.size() == 1 ? found : withAll(words);
    }

    /** Whether an index finds the parts of words; the list must be walked otherwise. */
    boolean knowsParts(List<String> parts) {
        return hasTrigrams && parts.stream().anyMatch(part -> part.length() >= SHORTEST_TRIGRAM);
    }

    Found withParts(List<String> parts) {
        var values = new ArrayList<Object>(List.of(Tenant.id()));
        parts.forEach(part -> values.add("%" + part + "%"));
        var sql = "select id from contact where account_id = ?"
                + String.join("", Collections.nCopies(parts.size(), " and search_text like ?"))
                + " limit " + (MOST_CANDIDATES + 1);
        var ids = jdbc.query(sql, (result, n) -> ContactIndex.uuid(result, 1), values.toArray());
        return new Found(ids.stream().limit(MOST_CANDIDATES).toList(), ids.size() <= MOST_CANDIDATES);
    }

    private String rarest(List<String> words) {
        var counts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (var word : words) {
            counts.add("select " + counts.size() + " as place, count(*) as hits from (select 1" + WITH_WORD + " limit "
                    + MOST_CANDIDATES + ") w" + counts.size());
            values.addAll(List.of(Tenant.id(), word, word + LAST_CHARACTER));
        }
        var sql = "select place from (" + String.join(" union all ", counts) + ") c order by hits, place limit 1";
        return words.get(jdbc.query(sql, (result, n) -> result.getInt(1), values.toArray())
                .get(0));
    }

    /** Those with a word that begins so, whole words before longer ones. */
    private Found withWord(String word, int most) {
        var sql = "select contact_id" + WITH_WORD + " order by account_id, term, contact_id limit " + (most + 1);
        var ids =
                jdbc.query(sql, (result, n) -> ContactIndex.uuid(result, 1), Tenant.id(), word, word + LAST_CHARACTER);
        return new Found(ids.stream().distinct().limit(most).toList(), ids.size() <= most);
    }

    /** Those with all of the words; a word that too many have is left to be looked for in their text. */
    private Found withAll(List<String> words) {
        Set<UUID> ids = new LinkedHashSet<>();
        var areAll = false;
        for (var word : words) {
            var with = withWord(word, MOST_INTERSECTED);
            if (!areAll && (ids.isEmpty() || with.areAll)) ids = new LinkedHashSet<>(with.ids);
            else if (with.areAll) ids.retainAll(new HashSet<>(with.ids));
            areAll |= with.areAll;
        }
        return new Found(ids.stream().limit(MOST_CANDIDATES).toList(), areAll && ids.size() <= MOST_CANDIDATES);
    }

    /** Candidates, and whether these are all there are. */
    record Found(List<UUID> ids, boolean areAll) {}
}
