package app.farvel.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactOrder;
import app.farvel.contact.ContactQuery;
import app.farvel.contact.ContactService;
import app.farvel.contact.InteractionDetails;
import app.farvel.contact.InteractionKind;
import app.farvel.contact.InteractionService;
import app.farvel.contact.Relation;
import app.farvel.contract.ContractQuery;
import app.farvel.contract.ContractService;
import app.farvel.contract.Contracts;
import app.farvel.reminder.ReminderSource;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.Statements;
import app.farvel.shared.TestDatabase;
import app.farvel.shared.TrashSource;
import app.farvel.winddown.Cases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What H2 reads to answer: the rows that are shown, not all there are. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanTests {

    private static final int THERE = 120;
    private static final int SHOWN = 26;
    private static final int TOUCHES = 6;
    private static final int CASES = 12;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    @Autowired
    List<TrashSource> trash;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SignedIn accounts;

    @Autowired
    ContactService contacts;

    @Autowired
    InteractionService interactions;

    @Autowired
    Contracts agreements;

    @Autowired
    ContractService contracts;

    @Autowired
    Cases cases;

    @Autowired
    List<ReminderSource> sources;

    Account kari;

    @BeforeAll
    void muchOfEverything() {
        assumeFalse(TestDatabase.isPostgres());
        kari = accounts.kari();
        SignedIn.work(kari, () -> {
            for (var n = 0; n < THERE; n++) add(n);
        });
        for (var n = 0; n < CASES; n++) cases.sent(kari);
        var vendor = agreements.vendor(kari, "Nordlys Design").id();
        for (var n = 0; n < THERE; n++) agreements.retainer(kari, vendor, TODAY.minusDays(n), null);
    }

    private void add(int n) {
        var details = ContactDetails.of("Kollega " + n, "", Relation.PEER, kari.language());
        var id = contacts.add(details, kari.language(), NOW).id();
        var day = LocalDate.of(2026, 11, 1).minusDays(n % 40);
        interactions.log(InteractionDetails.of(InteractionKind.CALL, day, "", id), NOW);
    }

    @ParameterizedTest
    @EnumSource(ContactOrder.class)
    void readsAPageOfContactsForTheFirstPage(ContactOrder order) {
        var query = new ContactQuery("", "", "", "", order, null, false);

        assertThat(rowsRead(() -> contacts.list(query))).isLessThanOrEqualTo(SHOWN);
    }

    @Test
    void readsTheContactsThatAWordFinds() {
        var query = new ContactQuery("kollega 7", "", "", "", ContactOrder.NAME, null, false);
        var sql = SignedIn.work(kari, () -> Statements.of(() -> contacts.list(query)));
        var gathering = sql.get(sql.size() - 1);
        var found = new UUID[] {some(1), some(2)};

        assertThat(gathering).contains("unnest");
        assertThat(rowsRead(gathering, found, kari.id())).isLessThanOrEqualTo(2 * found.length + 1);
    }

    @Test
    void readsAsManyTouchesAsTodayShows() {
        assertThat(rowsRead(() -> interactions.latest(TOUCHES))).isLessThanOrEqualTo(TOUCHES);
    }

    @Test
    void readsNoContactThatIsNotInTheTrashForTheTrash() {
        assertThat(rowsRead(() -> trash("contact").trashed(0, SHOWN, Locale.ENGLISH)))
                .isLessThanOrEqualTo(1);
    }

    private TrashSource trash(String kind) {
        return trash.stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
    }

    /** Twice as often as rows: once more of the contact for each. */
    @Test
    void readsAPageOfContractsByTheirLastDayOfNotice() {
        var sql = SignedIn.work(kari, () -> Statements.of(() -> contracts.list(ContractQuery.all(), SHOWN, TODAY)));
        var listing = sql.stream()
                .filter(each -> each.contains("notice_by>=?"))
                .findFirst()
                .orElseThrow();
        var me = kari.id();
        var current = ContractQuery.State.CURRENT.id();

        for (var day : List.of(TODAY, TODAY.plusMonths(1))) {
            var values = new ArrayList<Object>(List.of(me, me, day, day, some(1)));
            values.addAll(List.of(current, TODAY, me, TODAY, current, TODAY, me, current, me, TODAY));
            values.addAll(List.of(current, TODAY, me, TODAY, SHOWN));
            assertThat(rowsRead(listing, values.toArray())).isLessThanOrEqualTo(2 * SHOWN);
        }
    }

    @Test
    void readsTheLinesOfChecklistsThatAreDue() {
        var sql = SignedIn.work(kari, () -> Statements.of(() -> tasks().due(TODAY, Locale.ENGLISH)));
        var me = kari.id();
        var day = jdbc.queryForObject(
                "select min(due_on) from winddown_task where account_id = ? and open = true", LocalDate.class, me);

        assertThat(sql).hasSize(1);
        assertThat(rowsRead(sql.get(0), me, me, me, day, me, day, me, SHOWN)).isLessThanOrEqualTo(2 * CASES + 1);
    }

    private ReminderSource tasks() {
        return sources.stream()
                .filter(source -> source.id().equals("task"))
                .findFirst()
                .orElseThrow();
    }

    private UUID some(int n) {
        return SignedIn.work(kari, () -> contacts.list(ContactQuery.all()))
                .rows()
                .get(n)
                .id();
    }

    /** The most rows read of one table by the only statement of the work, whose only parameter is the account. */
    private int rowsRead(Runnable work) {
        var sql = SignedIn.work(kari, () -> Statements.of(work));
        assertThat(sql).hasSize(1);
        return rowsRead(sql.get(0), kari.id());
    }

    private int rowsRead(String sql, Object... values) {
        var plan = jdbc.queryForObject("explain analyze " + sql, String.class, values);
        return SCANNED.matcher(plan)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElseThrow();
    }
}
