package app.farvel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.Contact;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.Relation;
import app.farvel.contract.ClauseKind;
import app.farvel.contract.Contracts;
import app.farvel.contract.DocumentService;
import app.farvel.contract.LessonService;
import app.farvel.contract.Notice;
import app.farvel.contract.NoticeDetails;
import app.farvel.contract.NoticeService;
import app.farvel.gathering.Tables;
import app.farvel.mail.MailTest;
import app.farvel.mail.Mails;
import app.farvel.sample.SampleService;
import app.farvel.script.ChecklistItem.When;
import app.farvel.shared.NewId;
import app.farvel.winddown.Cases;
import app.farvel.winddown.ChecklistService;
import app.farvel.winddown.NewTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every button of every page, pressed eight times at once, does what it does when it is pressed once. */
@MailTest
@Tag("walk")
class DoubleClickTests {

    private static final int TIMES = 8;
    private static final String LINKS = "shows its own link, of which only the hash is kept";
    private static final String ONCE = "needs a guest of one date, tested with the gatherings";

    /** What truly is two things when it is pressed twice, and what follows from them. */
    private static final Map<String, String> TRULY_TWO = Map.ofEntries(
            Map.entry("/gatherings/{gatheringId}/dates/{plannedOn}/letters/{invitationId}", LINKS),
            Map.entry("/gatherings/{gatheringId}/dates/{plannedOn}/letters/{invitationId}/eml", LINKS),
            Map.entry("/gatherings/{gatheringId}/dates/{plannedOn}/letters/{invitationId}/ics", LINKS),
            Map.entry(
                    "/wind-downs/{id}/message _then=restart",
                    "the words of the second press might be others: they are shown, not dropped"));

    /** Addresses no button leads to from the pages of somebody who is signed in, or only under odd circumstances. */
    private static final Map<String, String> OUT_OF_REACH = Map.ofEntries(
            Map.entry("/digest/stop/{token}", "stands in a mail; stopping again changes nothing"),
            Map.entry("/rsvp/{token}/unsubscribe", "a mail program's; the same"),
            Map.entry("/rsvp/{token}/again", "keeps nothing"),
            Map.entry("/plan/{token}/again", "keeps nothing"),
            Map.entry("/register/again", "keeps nothing"),
            Map.entry("/forgot/again", "keeps nothing"),
            Map.entry("/reset/{token}/again", "keeps nothing"),
            Map.entry("/settings/address", "the owner's"),
            Map.entry("/settings/backup", "of a database in a file only; writes no row"),
            Map.entry("/wind-downs/{id}/notice/preview", "keeps nothing"),
            Map.entry(
                    "/gatherings/{gatheringId}/guests/{guestId}/not-meant", "needs a guest who left by an ended link"),
            Map.entry("/resume/forget", "of a form kept until after sign-in"),
            Map.entry("/register", "of nobody who is signed in; the e-mail is a unique key"),
            Map.entry("/forgot", "spends a code"),
            Map.entry("/reset/{token}", "spends a link"),
            Map.entry("/settings/security/sessions/end", "needs another browser"),
            Map.entry("/settings/security/sessions/end-others", "needs another browser"),
            Map.entry("/gatherings/{gatheringId}/reply", "needs an answer from a mail"),
            Map.entry(
                    "/gatherings/{gatheringId}/dates/{plannedOn}/letters/{invitationId}/resend", "needs a failed mail"),
            Map.entry("/gatherings/{gatheringId}/guests/{guestId}/keep", ONCE),
            Map.entry("/gatherings/{gatheringId}/guests/{guestId}/regular", ONCE),
            Map.entry("/rsvp/{token}/each", ONCE));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignedIn accounts;

    @Autowired
    SampleService samples;

    @Autowired
    Cases cases;

    @Autowired
    Contracts contracts;

    @Autowired
    Tables guests;

    @Autowired
    ContactService people;

    @Autowired
    ChecklistService checklist;

    @Autowired
    DocumentService documents;

    @Autowired
    NoticeService notices;

    @Autowired
    LessonService lessons;

    @Autowired
    Mails mails;

    @Autowired
    Clock clock;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void makesOneOfWhatIsPressedEightTimesAtOnce() {
        var expected = new TreeMap<String, Clicks.Outcome>();
        var found = new TreeMap<String, Clicks.Outcome>();
        var threads = Executors.newFixedThreadPool(TIMES);
        var tools = new Clicks.Tools(mvc, jdbc, patterns(), tables());

        expected.putAll(walk(1, threads, tools));
        expected.putAll(stay(1, threads, tools));
        found.putAll(walk(TIMES, threads, tools));
        found.putAll(stay(TIMES, threads, tools));
        threads.shutdown();

        assertThat(differences(expected, found)).isEmpty();
        assertThat(neverPressed(expected)).isEmpty();
    }

    private static List<String> differences(Map<String, Clicks.Outcome> expected, Map<String, Clicks.Outcome> found) {
        return expected.entrySet().stream()
                .filter(one -> !TRULY_TWO.containsKey(one.getKey()) && !OUT_OF_REACH.containsKey(one.getKey()))
                .filter(one -> !isSame(one.getValue(), found.get(one.getKey())))
                .map(one -> one + " but " + found.get(one.getKey()))
                .toList();
    }

    private static boolean isSame(Clicks.Outcome once, Clicks.@Nullable Outcome often) {
        return often != null && once.isWell() && often.isWell() && once.grown().equals(often.grown());
    }

    private Set<String> neverPressed(Map<String, Clicks.Outcome> pressed) {
        var never = new TreeSet<>(patterns());
        never.removeAll(pressed.keySet().stream().map(key -> key.split(" ")[0]).toList());
        never.removeAll(OUT_OF_REACH.keySet());
        return never;
    }

    /** A year of sample data, a message that is ready to go, and what the sample has none of. */
    private Map<String, Clicks.Outcome> walk(int times, ExecutorService threads, Clicks.Tools tools) {
        var kari = accounts.kari();
        SignedIn.work(kari, () -> samples.add(kari, kari.today(clock.instant()), clock.instant()));
        var ready = cases.written(kari);
        contracts.retainer(kari, cases.line(kari), LocalDate.of(2024, 2, 27), null);
        var table = guests.open(kari, null);
        guests.regular(kari, table.id(), silent(kari).id());
        mails.waiting(kari);
        mails.failed(kari, "Hei");
        return new Clicks(kari, times, threads, tools).walk("/wind-downs/" + ready + "/message/review");
    }

    /** A letter on its way. */
    private void posted(Account who, UUID contract) {
        var today = who.today(clock.instant());
        var letter =
                new NoticeDetails(NewId.next(), today, null, Notice.How.LETTER, "", "", today.plusMonths(3), "", null);
        SignedIn.work(who, () -> notices.record(contract, letter, clock.instant()));
    }

    private ContactDetails silent(Account who) {
        var silent = ContactDetails.of("Somebody Silent", "", Relation.COFFEE_DATE, Locale.ENGLISH);
        SignedIn.work(who, () -> people.add(silent, Locale.ENGLISH, clock.instant()));
        return silent;
    }

    /** What is only on pages of those who have little, or removed something. */
    private Map<String, Clicks.Outcome> stay(int times, ExecutorService threads, Clicks.Tools tools) {
        var ola = accounts.ola();
        var pressed = new Clicks(ola, times, threads, tools).stay(List.of("/"));
        var table = guests.open(ola, null);
        var asked = guests.open(ola, null);
        var day = guests.date(ola, asked, 1);
        guests.regular(ola, asked.id(), silent(ola).id());
        guests.invite(ola, guests.occurrence(ola, asked, day));
        var begun = cases.begun(ola);
        var line = new NewTask(NewId.next(), "Return the keys", "me", null);
        SignedIn.work(ola, () -> checklist.add(begun, line, When.BEFORE));
        var contract = contracts
                .monthly(ola, contracts.vendor(ola, "Fjord").id(), "Hosting")
                .id();
        SignedIn.work(ola, () -> {
            var note = documents.add(contract, "note.txt", "A note".getBytes(UTF_8), clock.instant());
            documents.trash(contract, note, clock.instant());
        });
        posted(ola, contract);
        var parted = silent(ola).id();
        SignedIn.work(ola, () -> people.windDownStage(parted, Contact.FORMER));
        var choosing = cases.begun(ola);
        var vendor = cases.file(ola, choosing).contact().id();
        var design = contracts.monthly(ola, vendor, "Design").id();
        contracts.monthly(ola, vendor, "Print");
        SignedIn.work(ola, () -> lessons.note(vendor, null, ClauseKind.OTHER, "Ask earlier", null, clock.instant()));
        pressed.putAll(new Clicks(ola, times, threads, tools)
                .stay(List.of(
                        "/gatherings/" + table.id(),
                        "/gatherings/" + asked.id() + "/dates/" + day,
                        "/gatherings/" + asked.id() + "/dates/" + day + "/letters",
                        "/wind-downs/" + begun + "/tasks/" + line.id() + "/edit",
                        "/contacts/" + parted,
                        "/wind-downs/" + choosing,
                        "/contracts/" + design + "/clauses",
                        "/contracts/" + contract,
                        "/contracts/" + contract + "/notice")));
        return pressed;
    }

    private List<String> patterns() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("app.farvel"))
                .filter(mapping ->
                        mapping.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream())
                .filter(path -> !path.startsWith("/problems"))
                .sorted()
                .toList();
    }

    /** A date has its row from whatever touches it first, and no second one by its unique key. */
    private List<String> tables() {
        return jdbc.sql("""
                select table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'account_id'
                  and table_name <> 'gathering_occurrence' order by table_name""").query(String.class).list();
    }
}
