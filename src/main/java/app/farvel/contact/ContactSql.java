package app.farvel.contact;

import app.farvel.shared.Tenant;
import app.farvel.shared.TrashSource.Trashed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reading and writing for which SQL says more in one statement than JPA in several. Always by account. */
@Component
class ContactSql {

    private static final int BATCH = 500;

    private static final String PEOPLE = """
            (select string_agg(cast(c.id as varchar(36)) || case when c.name = '' then c.organization else c.name end, '
            ') from interaction_participant o join contact c on c.id = o.contact_id and c.account_id = o.account_id
            where o.interaction_id = i.id and o.account_id = i.account_id and c.trashed_at is null)""";

    private static final String TOUCH = "select i.id, i.kind, i.happened_on, i.minutes, i.note, " + PEOPLE;

    /** Not only with people who are in the trash. */
    private static final String WITH_SOMEBODY = """
             and exists (select 1 from interaction_participant o
            join contact c on c.id = o.contact_id and c.account_id = o.account_id
            where o.interaction_id = i.id and o.account_id = i.account_id and c.trashed_at is null)""";

    private static final String OF_CONTACT = """
             from interaction_participant p join interaction i on i.id = p.interaction_id and i.account_id = p.account_id
            where p.contact_id = ? and p.account_id = ? and i.trashed_at is null""";

    private final JdbcTemplate jdbc;

    ContactSql(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Organization organization) {
        jdbc.update(
                "insert into organization (id, account_id, version, name, folded) values (?, ?, 0, ?, ?) on conflict do nothing",
                organization.id(),
                Tenant.id(),
                organization.name(),
                organization.folded());
    }

    void insert(Tag tag) {
        jdbc.update(
                "insert into tag (id, account_id, name, folded) values (?, ?, ?, ?) on conflict do nothing",
                tag.id(),
                Tenant.id(),
                tag.name(),
                tag.folded());
    }

    LogSummary latestByKind(UUID contactId) {
        var latest = new EnumMap<InteractionKind, Touch>(InteractionKind.class);
        var touches = new int[1];
        jdbc.query(
                """
                select kind, happened_on, note, touches from (
                    select i.kind, i.happened_on, i.note, count(*) over () as touches,
                           row_number() over (partition by i.kind order by p.happened_on desc, i.id desc) as place""" + OF_CONTACT + ") latest where place = 1",
                result -> {
                    touches[0] = result.getInt(4);
                    latest.put(InteractionKind.of(result.getString(1)), new Touch(day(result, 2), result.getString(3)));
                },
                contactId,
                Tenant.id());
        return new LogSummary(touches[0], latest);
    }

    List<LoggedTouch> history(UUID contactId, @Nullable Cursor before, int limit) {
        var values = new ArrayList<Object>(List.of(contactId, Tenant.id()));
        if (before != null) {
            var day = LocalDate.parse(before.place());
            values.addAll(List.of(day, day, before.id()));
        }
        var sql = TOUCH + OF_CONTACT
                + (before == null ? "" : " and p.happened_on <= ? and (p.happened_on < ? or p.interaction_id < ?)")
                + " order by p.contact_id desc, p.account_id desc, p.happened_on desc, p.interaction_id desc limit "
                + limit;
        return jdbc.query(sql, (result, n) -> touch(result, contactId), values.toArray());
    }

    List<LoggedTouch> latest(int limit) {
        var sql = TOUCH
                + " from interaction i where i.account_id = ? and i.happened_on <= date '9999-12-31'"
                + " and i.trashed_at is null" + WITH_SOMEBODY
                + " order by i.account_id desc, i.happened_on desc, i.id desc limit " + limit;
        return jdbc.query(sql, (result, n) -> touch(result, null), Tenant.id());
    }

    List<DatedMinutes> since(UUID contactId, LocalDate day) {
        return jdbc.query(
                "select p.happened_on, i.minutes" + OF_CONTACT + " and p.happened_on >= ?",
                (result, n) -> new DatedMinutes(day(result, 1), result.getInt(2)),
                contactId,
                Tenant.id(),
                day);
    }

    List<Trashed> trashed(int from, int most) {
        return jdbc.query(
                "select " + ContactListSql.COLUMNS + ", c.trashed_at from contact c where c.account_id = ?"
                        + " and c.trashed_at <= timestamp with time zone '9999-12-31 00:00:00Z'"
                        + " order by c.account_id desc, c.trashed_at desc, c.id desc limit " + most + " offset " + from,
                (result, n) -> trashed(ContactIndex.row(result), instant(result, 10)),
                Tenant.id());
    }

    private static Trashed trashed(ContactRow row, Instant at) {
        return new Trashed(row.id(), row.displayName(), row.place(), at, "/contacts/" + row.id() + "/restore");
    }

    /** @param title of an entry, in words */
    List<Trashed> trashedTouches(int from, int most, Function<LoggedTouch, String> title) {
        return jdbc.query(
                TOUCH + ", i.trashed_at from interaction i where i.account_id = ? and i.trashed_at is not null"
                        + WITH_SOMEBODY + " order by i.trashed_at desc, i.id desc limit " + most + " offset " + from,
                (result, n) -> trashed(touch(result, null), title, instant(result, 7)),
                Tenant.id());
    }

    private static Trashed trashed(LoggedTouch touch, Function<LoggedTouch, String> title, Instant at) {
        var with = touch.people().stream().map(LoggedTouch.Person::name).collect(Collectors.joining(", "));
        return new Trashed(touch.id(), title.apply(touch), with, at, "/interactions/" + touch.id() + "/restore");
    }

    private static Instant instant(ResultSet result, int column) throws SQLException {
        return result.getObject(column, OffsetDateTime.class).toInstant();
    }

    void resort(Locale order) {
        var from = new UUID(0, 0);
        for (var rows = names(from); !rows.isEmpty(); rows = names(from)) {
            var keys = rows.stream()
                    .map(row -> new Object[] {SortKeys.of(row.displayName(), order), row.id(), Tenant.id()})
                    .toList();
            jdbc.batchUpdate("update contact set sort_key = ? where id = ? and account_id = ?", keys);
            jdbc.batchUpdate("update contact_tag set sort_key = ? where contact_id = ? and account_id = ?", keys);
            from = rows.get(rows.size() - 1).id();
        }
    }

    private List<ContactRow> names(UUID from) {
        return jdbc.query(
                "select " + ContactListSql.COLUMNS
                        + " from contact c where c.account_id = ? and c.id > ? order by c.id limit " + BATCH,
                (result, n) -> ContactIndex.row(result),
                Tenant.id(),
                from);
    }

    private static LoggedTouch touch(ResultSet result, @Nullable UUID without) throws SQLException {
        var minutes = (Integer) result.getObject(4);
        return new LoggedTouch(
                ContactIndex.uuid(result, 1),
                InteractionKind.of(result.getString(2)),
                day(result, 3),
                minutes,
                result.getString(5),
                people(result.getString(6), without));
    }

    private static List<LoggedTouch.Person> people(@Nullable String lines, @Nullable UUID without) {
        if (lines == null) return List.of();
        return lines.lines()
                .map(line -> new LoggedTouch.Person(UUID.fromString(line.substring(0, 36)), line.substring(36)))
                .filter(person -> !person.id().equals(without))
                .sorted(Comparator.comparing(LoggedTouch.Person::name))
                .toList();
    }

    private static LocalDate day(ResultSet result, int column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }
}
