package app.farvel.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.farvel.shared.ApplicationTest;
import app.farvel.shared.Tenant;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an earlier version kept is understood as what this version would keep. */
@ApplicationTest
class ReindexTests {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Autowired
    ContactService contacts;

    @Autowired
    Likenesses likenesses;

    @Autowired
    ContactReindexSql reindex;

    @Autowired
    DataSource data;

    @Autowired
    JdbcClient jdbc;

    UUID kari;

    @BeforeEach
    void anAccount() {
        kari = Accounts.add(jdbc);
    }

    @Test
    void findsWhoWasFoldedInAnotherWay() throws SQLException {
        var id = add(person("Guðrún Müller").withPhone("+47 912 34 567").withEmail("g@bücher.example"));
        spoil();

        assertThat(found("gudrun")).isEmpty();
        reindex();

        for (var typed :
                List.of("gudrun", "mueller", "91234567", "+47 912 34 567", "Gudrun 912 34 567", "+47 91234567, Müller"))
            assertThat(found(typed)).as(typed).containsExactly(id);
        assertThat(asKari(() -> likenesses.of("", List.of("G@xn--bcher-kva.example"), List.of(), kari)))
                .extracting(Likeness::id)
                .containsExactly(id);
    }

    @Test
    void changesNothingASecondTime() throws SQLException {
        add(person("Guðrún Müller").withPhone("912 34 567 (Kari)").withTags("Þing"));
        spoil();
        reindex();
        var once = kept();

        reindex();

        assertThat(kept()).isEqualTo(once);
        assertThat(once).hasSizeGreaterThan(4);
    }

    @Test
    void goesThroughMoreThanABatch() throws SQLException {
        IntStream.range(0, 510).forEach(n -> add(person("Guðrún " + n)));
        spoil();

        reindex();

        var left = jdbc.sql("select count(*) from contact where account_id = ? and search_text = 'old'")
                .param(kari)
                .query(Integer.class)
                .single();
        assertThat(left).isZero();
        assertThat(found("gudrun")).hasSize(ContactPage.SIZE);
    }

    @Test
    void makesOneTagAndOneOrganisationOfThoseThatAreOneNow() throws SQLException {
        var both = add(person("Line Nygård", "x Þing").withTags("x Þór", "y Thor", "print"));
        var other = add(person("Teo Berg", "y Thing").withTags("y Thor"));
        for (var sql : List.of(
                "update tag set name = 'Þór', folded = 'þor' where account_id = ? and name = 'x Þór'",
                "update tag set name = 'Thor', folded = 'thor' where account_id = ? and name = 'y Thor'",
                "update organization set name = 'Þing', folded = 'þing' where account_id = ? and name = 'x Þing'",
                "update organization set name = 'Thing', folded = 'thing' where account_id = ? and name = 'y Thing'"))
            jdbc.sql(sql).param(kari).update();

        reindex();

        assertThat(asKari(() -> contacts.list(new ContactQuery("", "thor", "", "", ContactOrder.NAME, null, false)))
                        .rows())
                .extracting(ContactRow::id)
                .containsExactlyInAnyOrder(both, other);
        assertThat(count("tag")).isEqualTo(2);
        assertThat(count("organization")).isEqualTo(1);
    }

    /** What one name was folded to may be what another is folded to now: only names that are one now become one. */
    @Test
    void keepsApartWhatOnlyAnEarlierFoldingMadeOne() throws SQLException {
        var ada = add(person("Ada Berg", "Alfa").withTags("Alfa"));
        var bea = add(person("Bea Berg", "Beta").withTags("Beta", "Gamma"));
        var cleo = add(person("Cleo Berg", "Gamma").withTags("Gamma"));
        for (var table : List.of("tag", "organization")) {
            fold(table, "Alfa", "#");
            fold(table, "Beta", "alfa");
            fold(table, "Gamma", "beta");
            fold(table, "Alfa", "gamma");
        }

        reindex();

        assertThat(tagged("alfa")).containsExactly(ada);
        assertThat(tagged("beta")).containsExactly(bea);
        assertThat(tagged("gamma")).containsExactlyInAnyOrder(bea, cleo);
        assertThat(count("organization")).isEqualTo(3);
    }

    private void fold(String table, String name, String folded) {
        jdbc.sql("update " + table + " set folded = ? where account_id = ? and name = ?")
                .params(folded, kari, name)
                .update();
    }

    private List<UUID> tagged(String folded) {
        var query = new ContactQuery("", folded, "", "", ContactOrder.NAME, null, false);
        return asKari(() -> contacts.list(query)).rows().stream()
                .map(ContactRow::id)
                .toList();
    }

    /** As another version left it. */
    private void spoil() {
        for (var sql : List.of(
                "update contact set search_text = 'old', sort_key = '00' where account_id = ?",
                "update contact_point set compared = '' where account_id = ?",
                "delete from contact_term where account_id = ?"))
            jdbc.sql(sql).param(kari).update();
    }

    private void reindex() throws SQLException {
        try (var connection = data.getConnection()) {
            var context = mock(Context.class);
            when(context.getConnection()).thenReturn(connection);
            reindex.migrate(context);
        }
    }

    private List<Map<String, Object>> kept() {
        return jdbc.sql("""
                        select c.search_text, c.sort_key, '' as term from contact c where c.account_id = ?
                        union all select t.term, p.compared, t.term from contact_term t
                        left join contact_point p on p.contact_id = t.contact_id where t.account_id = ? order by 1, 2""").params(kari, kari).query().listOfRows();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where account_id = ?")
                .param(kari)
                .query(Integer.class)
                .single();
    }

    private List<UUID> found(String typed) {
        var query = new ContactQuery(typed, "", "", "", ContactOrder.NAME, null, false);
        return asKari(() -> contacts.list(query)).rows().stream()
                .map(ContactRow::id)
                .toList();
    }

    private static ContactDetails person(String name) {
        return person(name, "");
    }

    private static ContactDetails person(String name, String organization) {
        return ContactDetails.of(name, organization, Relation.PEER, Locale.ENGLISH);
    }

    private UUID add(ContactDetails details) {
        return asKari(() -> contacts.add(details, Locale.ENGLISH, NOW)).id();
    }

    private <T> T asKari(Supplier<T> work) {
        return Tenant.run(kari, work);
    }
}
