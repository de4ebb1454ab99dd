package app.farvel.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactQuery;
import app.farvel.contact.ContactRow;
import app.farvel.contact.ContactService;
import app.farvel.contact.InteractionDetails;
import app.farvel.contact.InteractionKind;
import app.farvel.contact.InteractionService;
import app.farvel.contact.Relation;
import app.farvel.reminder.Reminder;
import app.farvel.reminder.ReminderLog;
import app.farvel.reminder.ReminderService;
import app.farvel.script.TextCheck;
import app.farvel.script.TextChecks;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import app.farvel.winddown.Draft;
import app.farvel.winddown.DraftService;
import app.farvel.winddown.Stage;
import app.farvel.winddown.WindDownService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class SampleServiceTests {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Autowired
    SampleService samples;

    @Autowired
    ContactService contacts;

    @Autowired
    InteractionService interactions;

    @Autowired
    WindDownService windDowns;

    @Autowired
    DraftService drafts;

    @Autowired
    ReminderService reminders;

    @Autowired
    ReminderLog reminderLog;

    @Autowired
    TextChecks kindness;

    @Autowired
    SignedIn accounts;

    @Autowired
    JdbcClient jdbc;

    Account kari;

    @BeforeEach
    void anAccount() {
        kari = accounts.kari();
    }

    @Test
    void addsPeopleTouchesAndAWindDownAtEachStage() {
        add(kari);

        assertThat(rows(kari))
                .containsEntry("contact", 19L)
                .containsEntry("interaction", 134L)
                .containsEntry("contract", 4L)
                .containsEntry("contract_notice", 1L)
                .containsEntry("contract_clause", 2L)
                .containsEntry("winddown", 4L);
        assertThat(at(Stage.DRAFT)).isEqualTo("James Whitlock");
        assertThat(at(Stage.SENT)).isEqualTo("Sonja Lie");
        assertThat(at(Stage.ANSWERED)).isEqualTo("Line Nygård");
        assertThat(at(Stage.TRANSITION)).isEqualTo("Teo Berg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2027-01-03", "2028-02-29", "2027-05-31"})
    void bringsNothingFromTheFuture(String today) {
        as(kari, () -> samples.add(kari, LocalDate.parse(today), Instant.parse(today + "T06:00:00Z")));

        assertThat(latest("select max(happened_on) from interaction where account_id = ?", LocalDate.class))
                .isBeforeOrEqualTo(today);
        assertThat(latest("select max(happened_at) from winddown_event where account_id = ?", Instant.class))
                .isBefore(today + "T06:00:00Z");
    }

    @Test
    void asksForSixThingsToday() {
        add(kari);

        assertThat(as(kari, () -> reminders.due(TODAY, kari.language())))
                .extracting(Reminder::about, Reminder::dueOn)
                .containsExactly(
                        tuple("Priya Raman", TODAY.minusDays(6)),
                        tuple("Oddvar Strand", TODAY),
                        tuple("The open table", TODAY.minusDays(17)),
                        tuple("The open table", TODAY),
                        tuple("Teo Berg", TODAY),
                        tuple("Sonja Lie", TODAY));
    }

    @Test
    void waitsForThePlanOfTheVendor() {
        add(kari);

        var next = as(kari, () -> windDowns.inFlight(10)).stream()
                .filter(overview -> overview.contact().displayName().equals("Line Nygård"))
                .map(overview -> overview.next().orElseThrow());

        assertThat(next).singleElement().satisfies(followUp -> {
            assertThat(followUp.item()).isEqualTo("plan-expected");
            assertThat(followUp.dueOn()).isEqualTo("2026-11-27");
        });
    }

    @Test
    void remembersWhatWasDoneBefore() {
        add(kari);

        assertThat(as(kari, () -> reminderLog.page(null)).entries())
                .extracting(entry -> entry.mark().label())
                .containsExactly("A reply from Line Nygård", "Has Teo Berg met the colleagues?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb"})
    void sendsNoMessageWithABlankOrAnUnkindWord(String language) {
        var me = accounts.register("Kari Holm", Locale.forLanguageTag(language));

        add(me);

        for (var stage : new Stage[] {Stage.SENT, Stage.ANSWERED, Stage.TRANSITION}) {
            var draft = draft(me, stage);
            assertThat(draft.message().sentOn()).isPresent();
            assertThat(draft.assembled().hasBlanks()).isFalse();
            assertThat(draft.openQuestions()).isEmpty();
            assertThat(kindness.of(draft.message().language(), draft.subject(), draft.parts()))
                    .allMatch(TextCheck::passed);
        }
        assertThat(draft(me, Stage.DRAFT).openQuestions()).isEmpty();
        assertThat(draft(me, Stage.DRAFT).parts().get(2)).contains("/rsvp/");
    }

    @Test
    void writesToPeopleInTheirOwnLanguage() {
        add(kari);

        assertThat(draft(kari, Stage.SENT).parts().get(0))
                .startsWith("Hei, Sonja!")
                .contains("i en skoeske");
        assertThat(draft(kari, Stage.TRANSITION).parts().get(0))
                .startsWith("Dear Teo")
                .contains("four seconds");
    }

    @Test
    void tellsTheYearInTheLanguageOfTheAccount() {
        var ola = accounts.ola();

        add(ola);

        assertThat(as(ola, () -> interactions.latest(1)).get(0).note())
                .contains("Fjordlab")
                .contains("overleverer");
    }

    @Test
    void addsNothingTheSecondTime() {
        add(kari);
        var once = rows(kari);

        add(kari);

        assertThat(rows(kari)).isEqualTo(once);
    }

    @Test
    void comesBackAfterItWasRemoved() {
        add(kari);
        var once = rows(kari);
        as(kari, samples::remove);

        add(kari);

        assertThat(rows(kari)).isEqualTo(once);
    }

    @Test
    void removesExactlyWhatItAdded() {
        var own = as(kari, () -> contacts.add(nordlysPrinter(), kari.language(), NOW))
                .id();
        as(kari, () -> interactions.log(InteractionDetails.of(InteractionKind.CALL, TODAY, "Paper", own), NOW));
        startWith(own, "coffee-postpone");
        var before = rows(kari);
        add(kari);

        as(kari, samples::remove);

        assertThat(rows(kari)).isEqualTo(before);
        assertThat(as(kari, samples::isPresent)).isFalse();
        assertThat(as(kari, () -> contacts.get(own)).organization()).isEqualTo("Nordlys Design");
    }

    @Test
    void takesAlongWhatWasAddedToItsPeople() {
        var before = rows(kari);
        add(kari);
        var hanne = as(kari, () -> SampleIds.contact("hanne"));
        as(kari, () -> interactions.log(InteractionDetails.of(InteractionKind.COFFEE, TODAY, "Again", hanne), NOW));
        startWith(hanne, "coffee-postpone");
        startWith(as(kari, () -> SampleIds.contact("priya")), "vendor-sunset");
        as(kari, () -> reminders.due(TODAY, kari.language()))
                .forEach(due -> as(kari, () -> reminders.done(due.key(), TODAY, kari.language(), NOW)));

        as(kari, samples::remove);

        assertThat(rows(kari)).isEqualTo(before);
    }

    @Test
    void leavesATouchToThoseOfOnesOwnWhoTookPart() {
        var own = as(kari, () -> contacts.add(nordlysPrinter(), kari.language(), NOW))
                .id();
        add(kari);
        var hanne = as(kari, () -> SampleIds.contact("hanne"));
        as(
                kari,
                () -> interactions.log(InteractionDetails.of(InteractionKind.COFFEE, TODAY, "Three", own, hanne), NOW));

        as(kari, samples::remove);

        assertThat(as(kari, () -> interactions.history(own, null, 10)))
                .singleElement()
                .satisfies(touch -> assertThat(touch.note()).isEqualTo("Three"));
        assertThat(as(kari, () -> contacts.get(own)).lastTouchOn()).contains(TODAY);
        assertThat(as(kari, () -> contacts.list(ContactQuery.all())).rows())
                .extracting(ContactRow::id)
                .containsExactly(own);
    }

    @Test
    void leavesAnotherAccountAlone() {
        var ola = accounts.ola();
        add(ola);
        var before = rows(ola);
        add(kari);

        as(kari, samples::remove);

        assertThat(rows(ola)).isEqualTo(before);
        assertThat(as(ola, () -> reminders.due(TODAY, ola.language()))).hasSize(6);
    }

    private void add(Account me) {
        as(me, () -> samples.add(me, TODAY, NOW));
    }

    private void startWith(UUID contactId, String playbook) {
        var id = NewId.next();
        as(kari, () -> windDowns.start(id, contactId, playbook, kari, TODAY, NOW, null));
    }

    private String at(Stage stage) {
        return as(kari, () -> windDowns.at(stage, null, 10)).stream()
                .map(overview -> overview.contact().displayName())
                .reduce("", String::concat);
    }

    private Draft draft(Account me, Stage stage) {
        return as(me, () -> {
            var id = windDowns.at(stage, null, 1).get(0).windDown().id();
            return drafts.open(id, me, TODAY);
        });
    }

    private static ContactDetails nordlysPrinter() {
        return ContactDetails.of("Mia Foss", "Nordlys Design", Relation.VENDOR, Locale.ENGLISH)
                .withTags("print");
    }

    /** How many rows the account has in each table. */
    private Map<String, Long> rows(Account me) {
        var rows = new TreeMap<String, Long>();
        var tables = "select distinct table_name from information_schema.columns where column_name = 'account_id'";
        for (var table : jdbc.sql(tables).query(String.class).list())
            rows.put(table, latest(me, "select count(*) from " + table + " where account_id = ?", Long.class));
        return rows;
    }

    private <T> T latest(String sql, Class<T> type) {
        return latest(kari, sql, type);
    }

    private <T> T latest(Account me, String sql, Class<T> type) {
        return jdbc.sql(sql).param(me.id()).query(type).single();
    }

    private static <T> T as(Account me, Supplier<T> work) {
        return SignedIn.work(me, work);
    }

    private static void as(Account me, Runnable work) {
        SignedIn.work(me, work);
    }
}
