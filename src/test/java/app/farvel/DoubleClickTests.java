package app.farvel;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.SignedIn;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.Relation;
import app.farvel.contract.Contracts;
import app.farvel.gathering.Tables;
import app.farvel.mail.MailTest;
import app.farvel.mail.Mails;
import app.farvel.sample.SampleService;
import app.farvel.winddown.Cases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every button of every page, pressed eight times at once, does what it does when it is pressed once. */
@MailTest
@Disabled(
        "Not all forms are there yet: trash and restore of contacts, a guest who comes back, who came, editing a message")
class DoubleClickTests {

    private static final int TIMES = 8;
    private static final String LINKS = "shows its own link, of which only the hash is kept";
    private static final String ONCE = "needs a guest of one date, tested with the gatherings";

    /** What truly is two things when it is pressed twice, and what follows from them. */
    private static final Map<String, String> TRULY_TWO = Map.ofEntries(
            Map.entry("/wind-downs/{id}/plan/links", LINKS),
            Map.entry("/gatherings/{gatheringId}/guests/{guestId}/link", LINKS),
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
        expected.putAll(new Clicks(accounts.ola(), 1, threads, tools).look());
        found.putAll(walk(TIMES, threads, tools));
        found.putAll(new Clicks(accounts.ola(), TIMES, threads, tools).look());
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
        var silent = ContactDetails.of("Somebody Silent", "", Relation.COFFEE_DATE, Locale.ENGLISH);
        SignedIn.work(kari, () -> people.add(silent, Locale.ENGLISH, clock.instant()));
        guests.regular(kari, table.id(), silent.id());
        mails.waiting(kari);
        mails.failed(kari, "Hei");
        return new Clicks(kari, times, threads, tools).walk("/wind-downs/" + ready + "/message/review");
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
