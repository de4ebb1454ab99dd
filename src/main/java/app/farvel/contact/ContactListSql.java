package app.farvel.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The list's SQL: conditions, place and order, laid out so that one index of the contact table answers it alone. */
final class ContactListSql {

    static final String COLUMNS =
            "c.id, c.name, c.organization, c.role, c.relation, c.tags, c.last_touch_on, c.winddown_stage, c.sort_key";

    private static final String TAGGED = "t.tag_id = (select g.id from tag g where g.account_id = ? and g.folded = ?)";

    private final ContactQuery query;
    private final UUID accountId;
    private final boolean byTag;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private boolean isFromStart = true;

    ContactListSql(ContactQuery query, UUID accountId) {
        this(query, accountId, !query.tag().isBlank() && query.order() == ContactOrder.NAME);
    }

    private ContactListSql(ContactQuery query, UUID accountId, boolean byTag) {
        this.query = query;
        this.accountId = accountId;
        this.byTag = byTag;
        and(byTag ? "t.account_id = ?" : "c.account_id = ?", accountId);
        and("c.trashed_at is null");
        filter();
    }

    /** For {@link #sqlAmong}. */
    static ContactListSql unordered(ContactQuery query, UUID accountId) {
        return new ContactListSql(query, accountId, false);
    }

    ContactListSql and(String condition, Object... more) {
        conditions.add(condition);
        values.addAll(List.of(more));
        return this;
    }

    ContactListSql after(Cursor cursor) {
        isFromStart = false;
        var sign = query.order() == ContactOrder.LATEST ? "<" : ">";
        var id = byTag ? "t.contact_id" : "c.id";
        Object at = query.order() == ContactOrder.NAME ? cursor.place() : LocalDate.parse(cursor.place());
        return and("%1$s %2$s= ? and (%1$s %2$s ? or %3$s %2$s ?)".formatted(place(), sign, id), at, at, cursor.id());
    }

    String sql(String columns) {
        return "select " + columns + " from " + tables() + " where " + String.join(" and ", conditions);
    }

    /** Those with one of the ids in an array, the first parameter. Joined: by {@code id = any (?)} H2 reads every contact. */
    String sqlAmong(String columns) {
        return "select " + columns + " from unnest(cast(? as uuid array)) x(id) join " + tables()
                + " on c.id = x.id where " + String.join(" and ", conditions);
    }

    /**
     * All columns of the index are named, else H2 sorts what is sorted already. Even the first page says from where on:
     * else H2 takes another index of the account, reads every row and sorts.
     */
    String sql(String columns, int limit) {
        var start = isFromStart ? " and " + place() + start() : "";
        return sql(columns) + start + " order by " + order() + " limit " + limit;
    }

    private String start() {
        return switch (query.order()) {
            case LATEST -> " <= date '9999-12-31'";
            case QUIET -> " >= date '0001-01-01'";
            case NAME -> " >= ''";
        };
    }

    Object[] values() {
        return values.toArray();
    }

    /** The same order in Java, for rows that come without one. */
    static Comparator<ContactRow> comparator(ContactOrder order) {
        Comparator<ContactRow> byPlace = Comparator.comparing(row -> row.cursor(order), ContactListSql::compare);
        return order == ContactOrder.LATEST ? byPlace.reversed() : byPlace;
    }

    /** Whether the row comes after the place where the page before ended. */
    static boolean isAfter(ContactRow row, Cursor cursor, ContactOrder order) {
        var compared = compare(row.cursor(order), cursor);
        return order == ContactOrder.LATEST ? compared < 0 : compared > 0;
    }

    private static int compare(Cursor one, Cursor other) {
        var places = one.place().compareTo(other.place());
        return places != 0 ? places : one.id().toString().compareTo(other.id().toString());
    }

    private void filter() {
        if (!query.relation().isBlank()) and("c.relation = ?", query.relation());
        if (query.isAnyStage()) and("c.winddown_stage > '' and c.winddown_stage <> '" + Contact.FORMER + "'");
        else if (!query.stage().isBlank()) and("c.winddown_stage = ?", query.stage());
        if (byTag) and(TAGGED, accountId, Tag.folded(query.tag()));
        else if (!query.tag().isBlank()) and(hasTag(), accountId, Tag.folded(query.tag()));
    }

    private static String hasTag() {
        return "exists (select 1 from contact_tag t where t.contact_id = c.id and t.account_id = c.account_id and "
                + TAGGED + ")";
    }

    private String tables() {
        return byTag
                ? "contact_tag t join contact c on c.id = t.contact_id and c.account_id = t.account_id"
                : "contact c";
    }

    private String order() {
        if (byTag) return "t.account_id, t.tag_id, t.sort_key, t.contact_id";
        return switch (query.order()) {
            case LATEST -> "c.account_id desc, c.last_touch_on desc, c.id desc";
            case QUIET -> "c.account_id, c.last_touch_on, c.id";
            case NAME -> "c.account_id, " + filtered() + "c.sort_key, c.id";
        };
    }

    private String filtered() {
        if (!query.relation().isBlank()) return "c.relation, ";
        return query.stage().isBlank() || query.isAnyStage() ? "" : "c.winddown_stage, ";
    }

    private String place() {
        if (query.order() != ContactOrder.NAME) return "c.last_touch_on";
        return byTag ? "t.sort_key" : "c.sort_key";
    }
}
