package app.farvel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.InteractionDetails;
import app.farvel.contact.InteractionKind;
import app.farvel.contact.InteractionService;
import app.farvel.contract.ClauseKind;
import app.farvel.contract.ClauseService;
import app.farvel.contract.Contract;
import app.farvel.contract.Contracts;
import app.farvel.contract.DocumentService;
import app.farvel.contract.LessonService;
import app.farvel.contract.Notice;
import app.farvel.contract.NoticeDetails;
import app.farvel.contract.NoticeService;
import app.farvel.gathering.Gatherings;
import app.farvel.gathering.Tables;
import app.farvel.mail.Mails;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import app.farvel.winddown.Cases;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever address holds an id: with another account's id it leads nowhere. A new address is asked here by itself. */
@ApplicationTest
class IsolationTests {

    /** Addresses whose variable is no id of an account's record, and why. */
    private static final Map<String, String> NO_IDS = Map.ofEntries(
            Map.entry("/reset/{token}", "a secret of one's own, tested with the accounts"),
            Map.entry("/reset/{token}/again", "the same secret"),
            Map.entry("/calendar/{token}.ics", "a secret of the calendar, tested with the feed"),
            Map.entry("/plan/{token}", "a secret of the vendor's, tested with the plans"),
            Map.entry("/plan/{token}/comments", "the same secret"),
            Map.entry("/plan/{token}/again", "the same secret"),
            Map.entry("/rsvp/{token}", "a secret of the guest's, tested with the gatherings"),
            Map.entry("/rsvp/{token}/calendar.ics", "the same secret"),
            Map.entry("/rsvp/{token}/stop", "the same secret"),
            Map.entry("/rsvp/{token}/unsubscribe", "the same secret"),
            Map.entry("/rsvp/{token}/back", "the same secret"),
            Map.entry("/rsvp/{token}/each", "the same secret"),
            Map.entry("/rsvp/{token}/again", "the same secret"),
            Map.entry("/digest/stop/{token}", "a secret of the digest, tested with it"),
            Map.entry("/problems/things/{id}", "belongs to a test of the error pages"));

    private static final LocalDate FIRST_FRIDAY = LocalDate.of(2026, 12, 4);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    InteractionService interactions;

    @Autowired
    Mails mails;

    @Autowired
    Contracts contracts;

    @Autowired
    DocumentService documents;

    @Autowired
    ClauseService clauses;

    @Autowired
    LessonService lessons;

    @Autowired
    NoticeService notices;

    @Autowired
    Gatherings tables;

    @Autowired
    Tables guests;

    @Autowired
    Clock clock;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void leadsNowhereWithAnotherAccountsId() {
        var kari = accounts.kari();
        var ola = accounts.ola();
        var ids = recordsOf(kari);
        var open = new ArrayList<String>();

        for (var address : addressesWithIds()) {
            var path = fill(address.path(), ids);
            var status = mvc.method(address.method())
                    .uri(path)
                    .with(SignedIn.as(ola))
                    .with(csrf())
                    .params(forms())
                    .exchange()
                    .getResponse()
                    .getStatus();
            if (status != HttpStatus.NOT_FOUND.value()) open.add(address + " " + status);
        }

        assertThat(open).isEmpty();
        assertThat(addressesWithIds()).hasSizeGreaterThan(20);
    }

    /** The same requests by their owner are not all 404, else the test above would prove nothing. */
    @Test
    void leadsSomewhereWithOnesOwnId() {
        var kari = accounts.kari();
        var closed = new TreeSet<String>();

        for (var address : addressesWithIds()) {
            if (address.method() != HttpMethod.GET) continue;
            var path = fill(address.path(), recordsOf(kari));
            var status = mvc.get()
                    .uri(path)
                    .with(SignedIn.as(kari))
                    .exchange()
                    .getResponse()
                    .getStatus();
            if (status >= 400) closed.add(address + " " + status);
        }

        assertThat(closed).isEmpty();
    }

    /** Whatever else is wrong with a form: of something that is not there, that is what is wrong with it. */
    @Test
    void isNotFoundBeforeAnythingElse() {
        var kari = accounts.kari();
        var ids = recordsOf(kari);
        var wrong = new TreeSet<String>();

        for (var address : addressesWithIds()) {
            if (address.method() != HttpMethod.POST) continue;
            for (var path : nobodys(address.path(), ids))
                for (var form : List.of(nothing(), forms(), nonsense()))
                    if (post(kari, path, form) != HttpStatus.NOT_FOUND.value())
                        wrong.add(address.path() + " " + path + " " + post(kari, path, form));
        }

        assertThat(wrong).isEmpty();
    }

    private int post(Account account, String path, MultiValueMap<String, String> form) {
        return mvc.post()
                .uri(path)
                .with(SignedIn.as(account))
                .with(csrf())
                .params(form)
                .exchange()
                .getResponse()
                .getStatus();
    }

    /** The address with each of its ids in turn being one that nobody has, or none at all. */
    private List<String> nobodys(String path, Map<String, UUID> ids) {
        var whole = fill(path, ids);
        var paths = new ArrayList<String>();
        for (var id : ids.values())
            if (whole.contains(id.toString())) {
                paths.add(whole.replace(id.toString(), NewId.next().toString()));
                paths.add(whole.replace(id.toString(), "x"));
            }
        return paths;
    }

    private static MultiValueMap<String, String> nothing() {
        return new LinkedMultiValueMap<>();
    }

    private static MultiValueMap<String, String> nonsense() {
        var params = new LinkedMultiValueMap<String, String>();
        forms().keySet().forEach(name -> params.add(name, "\u00a0<b>%"));
        return params;
    }

    record Address(HttpMethod method, String path) {}

    private List<Address> addressesWithIds() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("app.farvel"))
                .flatMap(mapping -> addresses(mapping.getKey()).stream())
                .filter(address -> address.path().contains("{") && !NO_IDS.containsKey(address.path()))
                .toList();
    }

    private static List<Address> addresses(RequestMappingInfo mapping) {
        var addresses = new ArrayList<Address>();
        for (var path : mapping.getPatternValues())
            for (var method : mapping.getMethodsCondition().getMethods()) addresses.add(address(method, path));
        return addresses;
    }

    private static Address address(RequestMethod method, String path) {
        return new Address(HttpMethod.valueOf(method.name()), path);
    }

    /** One record of each kind; the names are those of the path variables, with the first segment where a name is shared. */
    private Map<String, UUID> recordsOf(Account kari) {
        var ids = new HashMap<String, UUID>();
        var windDown = cases.written(kari);
        var file = cases.file(kari, windDown);
        ids.put("wind-downs", windDown);
        ids.put("messageId", file.messages().get(0).id());
        ids.put("taskId", file.tasks().get(0).id());
        ids.put("contacts", file.contact().id());
        ids.put("contactId", file.contact().id());
        var touch = InteractionDetails.of(
                InteractionKind.COFFEE,
                kari.today(clock.instant()),
                "Coffee",
                file.contact().id());
        SignedIn.work(kari, () -> interactions.log(touch, clock.instant()));
        ids.put("interactions", touch.id());
        ids.put("touchId", touch.id());
        var agreed = contracts.retainer(kari);
        var contract = agreed.id();
        ids.put("contracts", contract);
        ids.put("contractId", contract);
        ids.put(
                "documentId",
                SignedIn.work(
                        kari, () -> documents.add(contract, "note.txt", "note".getBytes(UTF_8), clock.instant())));
        var sent = cases.sent(kari, kari.today(clock.instant()).minusWeeks(1));
        ids.put("reminders", cases.file(kari, sent).followUps().get(0).id());
        clausesOf(kari, agreed, ids);
        ids.put("noticeId", noticeOf(kari, contract));
        ids.put("mailId", mails.waiting(kari));
        ids.put("gatheringId", tables.firstFridays(kari, FIRST_FRIDAY));
        ids.put("guestId", guests.regular(kari, ids.get("gatheringId"), ids.get("contactId")));
        ids.put("invitationId", guests.asked(kari, ids.get("gatheringId"), FIRST_FRIDAY, ids.get("guestId")));
        return ids;
    }

    private void clausesOf(Account kari, Contract contract, Map<String, UUID> ids) {
        ids.put("clauseId", NewId.next());
        SignedIn.work(kari, () -> {
            clauses.add(contract.id(), ids.get("clauseId"), ClauseKind.FEES, "No fee", "");
            var lesson = lessons.note(
                    contract.contactId(), contract.id(), ClauseKind.FEES, "Name the fee", null, clock.instant());
            ids.put("lessonId", lesson.id());
        });
    }

    private UUID noticeOf(Account kari, UUID contract) {
        var today = kari.today(clock.instant());
        var details =
                new NoticeDetails(NewId.next(), today, null, Notice.How.EMAIL, "", "", today.plusYears(2), "", null);
        return SignedIn.work(
                kari, () -> notices.record(contract, details, clock.instant()).id());
    }

    private String fill(String path, Map<String, UUID> ids) {
        var root = path.split("/")[1];
        var today = clock.instant().atZone(ZoneId.of("Europe/Oslo")).toLocalDate();
        var filled = path.replace("{source}", "follow-up")
                .replace("{occurrence}", "reply-" + today)
                .replace("{plannedOn}", FIRST_FRIDAY.toString())
                .replace("{subject}", String.valueOf(ids.get("reminders")));
        for (var id : ids.entrySet())
            filled = filled.replace("{" + id.getKey() + "}", id.getValue().toString());
        filled = filled.replace("{id}", String.valueOf(ids.get(root)));
        assertThat(filled).as("a record for every variable of " + path).doesNotContain("{", "null");
        return filled;
    }

    /** Enough of every form to get as far as the record. */
    private static MultiValueMap<String, String> forms() {
        var params = new LinkedMultiValueMap<String, String>();
        params.add("version", "0");
        params.add("tone", "warm");
        params.add("language", "en");
        params.add("channel", "email");
        params.add("date", "2026-11-20");
        params.add("kind", "coffee");
        params.add("note", "x");
        params.add("minutes", "");
        params.add("name", "Mallory");
        params.add("relation", "vendor");
        params.add("addressForm", "first-name");
        params.add("answer", "agreed");
        params.add("outcome", "parted-well");
        params.add("until", "tomorrow");
        params.add("done", "true");
        params.add("words", "x");
        return params;
    }
}
