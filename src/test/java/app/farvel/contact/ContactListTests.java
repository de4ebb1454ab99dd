package app.farvel.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.Statements;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactListTests {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");
    private static final int FEW = 10;
    private static final int MANY = 1100;

    @Autowired
    ContactService contacts;

    @Autowired
    InteractionService interactions;

    @Autowired
    SignedIn accounts;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ObjectProvider<ContactPanel> panels;

    @Autowired
    ObjectProvider<TimelineSource> timelines;

    Account ola;
    Account kari;

    @BeforeAll
    void contactsOfTwoAccounts() {
        ola = accounts.ola();
        kari = accounts.ola();
        fill(ola, MANY);
        fill(kari, FEW);
    }

    @ParameterizedTest
    @EnumSource(ContactOrder.class)
    void leadsThroughAllContactsPageByPage(ContactOrder order) {
        var seen = walk(new ContactQuery("", "", "", "", order, null, false));

        assertThat(seen).hasSize(MANY).isSortedAccordingTo(ContactListSql.comparator(order));
        assertThat(seen).extracting(ContactRow::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"tag", "relation", "stage", "any"})
    void leadsThroughAPartOfThem(String filter) {
        for (var order : ContactOrder.values()) {
            var seen = walk(new ContactQuery(
                    "",
                    filter.equals("tag") ? "Thirds" : "",
                    filter.equals("relation") ? "mentee" : "",
                    filter.equals("stage") ? "draft" : filter.equals("any") ? "any" : "",
                    order,
                    null,
                    false));

            assertThat(seen)
                    .as(order.id())
                    .hasSize((MANY + 2) / 3)
                    .isSortedAccordingTo(ContactListSql.comparator(order));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"common", "number7", "umber7", "comm numb"})
    void leadsThroughWhatASearchFinds(String q) {
        var expected = SignedIn.work(
                ola,
                () -> jdbc.queryForList(
                        "select id from contact where account_id = ? and search_text like ?",
                        UUID.class,
                        ola.id(),
                        q.startsWith("comm") ? "%common%" : "%number7%"));

        for (var order : ContactOrder.values()) {
            var seen = walk(new ContactQuery(q, "", "", "", order, null, false));

            assertThat(seen).as(order.id()).isSortedAccordingTo(ContactListSql.comparator(order));
            assertThat(seen).extracting(ContactRow::id).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void looksForBeginningsOfWordsFirst() {
        var beginnings = SignedIn.work(ola, () -> contacts.list(search("umber7")));
        var nothing = SignedIn.work(ola, () -> contacts.list(search("zzzz")));

        assertThat(beginnings.inside()).isTrue();
        assertThat(nothing.rows()).isEmpty();
    }

    @Test
    void saysThatItShowsSomeOfVeryMany() {
        var per = accounts.ola();
        SignedIn.work(per, () -> {
            IntStream.range(0, 501).forEach(n -> contacts.add(named("Bo " + n), NORWEGIAN, NOW));
            IntStream.range(0, 1001).forEach(n -> contacts.add(named("Zoe " + n), NORWEGIAN, NOW));
        });

        var page = SignedIn.work(per, () -> contacts.list(search("zoe")));
        var one = SignedIn.work(per, () -> contacts.list(search("zoe 777")));

        assertThat(page.some()).isTrue();
        assertThat(page.rows())
                .hasSize(ContactPage.SIZE)
                .allMatch(row -> row.name().startsWith("Zoe"));
        assertThat(one.some()).isFalse();
        assertThat(one.rows()).extracting(ContactRow::name).containsExactly("Zoe 777");
    }

    @Test
    void saysWhenASearchRanOutOfTime() {
        var hurried = new ContactIndex(jdbc, new TermIndex(jdbc), new ContactSettings(Duration.ZERO));
        var query = new ContactQuery("zz", "", "", "", ContactOrder.NAME, null, true);

        var page = SignedIn.work(ola, () -> hurried.page(query));

        assertThat(page.outOfTime()).isTrue();
        assertThat(page.rows()).isEmpty();
        assertThat(page.nextToken()).isPresent();
    }

    @Test
    void asksTheDatabaseTwiceForAPageOfAnySize() {
        for (var account : List.of(kari, ola))
            for (var address : List.of("/contacts", "/contacts?sort=quiet&relation=mentee", "/contacts?tag=thirds"))
                assertThat(asked(account, address)).as(address).hasSize(2);
    }

    @Test
    void asksForASearchNoOftenerInAThousandThanInTen() {
        for (var q : List.of("number7", "comm+number7"))
            assertThat(asked(ola, "/contacts?q=" + q))
                    .hasSameSizeAs(asked(kari, "/contacts?q=" + q))
                    .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void asksFourTimesForAContactAndOnceForEachContribution() {
        for (var account : List.of(kari, ola)) {
            var row = SignedIn.work(account, () -> contacts.list(ContactQuery.all()))
                    .rows()
                    .get(0);
            for (var n = 0; n < 30; n++)
                SignedIn.work(
                        account,
                        () -> interactions.log(
                                InteractionDetails.of(InteractionKind.CALL, LocalDate.of(2026, 11, 1), "", row.id()),
                                NOW));

            assertThat(asked(account, "/contacts/" + row.id())).hasSizeLessThanOrEqualTo(4 + contributors());
        }
    }

    @Test
    void rebuildsTheLastTouchFromTheLog() {
        var kept = lastTouches();

        jdbc.update("update contact set last_touch_on = date '1950-01-01' where account_id = ?", ola.id());
        SignedIn.work(ola, () -> interactions.rebuildLastTouches());

        assertThat(lastTouches()).isEqualTo(kept);
    }

    private int contributors() {
        return (int) (panels.stream().count() + timelines.stream().count());
    }

    private List<String> lastTouches() {
        return jdbc.queryForList(
                "select cast(last_touch_on as varchar(10)) from contact where account_id = ? order by id",
                String.class,
                ola.id());
    }

    private List<String> asked(Account account, String address) {
        return Statements.of(() ->
                assertThat(mvc.get().uri(address).with(SignedIn.as(account))).hasStatusOk());
    }

    private List<ContactRow> walk(ContactQuery query) {
        var seen = new ArrayList<ContactRow>();
        Cursor after = null;
        var inside = query.inside();
        for (var pages = 0; pages <= MANY / ContactPage.SIZE + 1; pages++) {
            var step = new ContactQuery(
                    query.q(), query.tag(), query.relation(), query.stage(), query.order(), after, inside);
            var page = SignedIn.work(ola, () -> contacts.list(step));
            seen.addAll(page.rows());
            inside = page.inside();
            if (page.next() == null) return seen;
            after = Cursor.parse(page.next().token(), query.order()).orElseThrow();
        }
        return fail("The pages have no end");
    }

    private void fill(Account account, int howMany) {
        SignedIn.work(account, () -> IntStream.range(0, howMany).forEach(this::add));
    }

    private void add(int n) {
        var names = List.of("Åse", "Zoe", "Ærlig", "Øyvind", "Olav");
        var third = n % 3 == 0;
        var details = ContactDetails.of(
                        names.get(n % 5) + " " + n % 7, "", third ? Relation.MENTEE : Relation.PEER, NORWEGIAN)
                .withNotes("common number" + n);
        var id = contacts.add(third ? details.withTags("thirds") : details, NORWEGIAN, NOW)
                .id();
        if (third) contacts.windDownStage(id, "draft");
        if (n % 4 != 0)
            interactions.log(
                    InteractionDetails.of(
                            InteractionKind.COFFEE, LocalDate.of(2026, 11, 1).minusDays(n % 30), "", id),
                    NOW);
    }

    private static ContactDetails named(String name) {
        return ContactDetails.of(name, "", Relation.PEER, NORWEGIAN);
    }

    private static ContactQuery search(String q) {
        return new ContactQuery(q, "", "", "", ContactOrder.NAME, null, false);
    }
}
