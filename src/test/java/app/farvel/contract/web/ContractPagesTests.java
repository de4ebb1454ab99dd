package app.farvel.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contract.Contract;
import app.farvel.contract.ContractQuery;
import app.farvel.contract.ContractService;
import app.farvel.contract.Contracts;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import app.farvel.shared.Statements;
import app.farvel.winddown.Cases;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class ContractPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    Contracts vendors;

    @Autowired
    ContractService contracts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Account kari;

    @BeforeEach
    void somebody() {
        kari = accounts.kari();
    }

    @Test
    void leadsFromAVendorToANewContract() {
        var line = cases.line(kari);

        var vendor = get("/contacts/" + line);
        var form = get("/contacts/" + line + "/contracts/new");

        assertThat(vendor).bodyText().contains("/contacts/" + line + "/contracts/new", "Add a contract");
        assertThat(form).hasStatusOk().bodyText().contains("120, 90, 60, 30, 7, 1", "Line Nygård", "How it ends");
    }

    @Test
    void addsAContractOnceHoweverOftenItIsSent() {
        var line = cases.line(kari);
        var id = NewId.next();

        var sent = add(line, id, Map.of());
        add(line, id, Map.of());

        assertThat(sent).hasStatus(302).hasRedirectedUrl("/contracts/" + id);
        assertThat(SignedIn.work(kari, () -> contracts.of(line))).hasSize(1);
    }

    @Test
    void keepsWhatWasTypedNextToWhatIsWrong() {
        var line = cases.line(kari);

        var page = add(line, NewId.next(), Map.of("notice", "13 months", "notes", "<script>alert(1)</script>"));

        assertThat(page)
                .hasStatus(422)
                .bodyText()
                .contains("The notice is longer than each new term", "13 months", "&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void saysWhichRemindersCome() {
        var line = cases.line(kari);
        assertThat(get("/contacts/" + line + "/contracts/new"))
                .bodyText()
                .contains("For the ends of terms and quarters, reminders are sent automatically.")
                .contains("For the ends of months, and where any day will do, reminders are sent only while");
        var monthly = vendors.monthly(kari, line, "Cleaning").id();
        assertThat(get("/contracts/" + monthly)).bodyText().contains("They start once a wind-down is open");

        SignedIn.work(kari, () -> contracts.wishOutBy(monthly, cases.today(kari).plusYears(1), cases.today(kari)));

        assertThat(get("/contracts/" + monthly)).bodyText().doesNotContain("They start once");
    }

    @Test
    void keepsWhomNoticeIsAddressedToAndTheLinkToThePortal() {
        var line = cases.line(kari);
        var id = NewId.next();
        var link = "https://nordlys.example/cancel?contract=17";

        var wrong = add(line, NewId.next(), Map.of("noticeForm", "portal", "noticeRecipient", "Legal department"));
        add(line, id, Map.of("noticeForm", "portal", "noticeAddress", link, "noticeRecipient", "Legal department"));

        assertThat(wrong)
                .hasStatus(422)
                .bodyText()
                .contains("Enter the link to the portal", "value=\"post@nordlys.no\"", "value=\"Legal department\"");
        assertThat(get("/contracts/" + id)).bodyText().contains("Legal department", "href=\"" + link + "\"");
        assertThat(get("/contracts/" + id + "/edit")).bodyText().contains("value=\"Legal department\"");
    }

    @Test
    void showsHowTheLastDayOfNoticeWasCounted() {
        var page = get("/contracts/" + vendors.retainer(kari).id());

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Last day to give notice", "90 days", "How this was counted", "ends", "150,000 a year")
                .doesNotContain("??");
    }

    @Test
    void showsAContractInNorwegian() {
        var ola = accounts.ola();
        var contract = vendors.retainer(ola);

        var page = mvc.get()
                .uri("/contracts/" + contract.id())
                .with(SignedIn.as(ola))
                .exchange();

        assertThat(page)
                .bodyText()
                .contains("Siste frist for å si opp", "90 dager", "hver måned")
                .doesNotContain("??");
    }

    @Test
    void needsNoNoticeWhereAContractEndsByItself() {
        var line = cases.line(kari);
        var id = NewId.next();
        var start = kari.today(clock.instant()).minusMonths(3).toString();

        add(line, id, Map.of("renewal", "none", "start", start));

        assertThat(get("/contracts/" + id))
                .bodyText()
                .contains("It ends without notice")
                .doesNotContain("any day");
        assertThat(get("/contracts")).bodyText().contains("ends by itself").doesNotContain("any time");
    }

    @Test
    void listsContractsByTheirDeadline() {
        var line = cases.line(kari);
        var today = kari.today(clock.instant());
        vendors.retainer(kari, line, today.minusMonths(2), null);
        vendors.retainer(kari, line, today.minusMonths(6), null);

        var page = get("/contracts");

        assertThat(page).hasStatusOk().bodyText().contains("Design retainer", "Line Nygård", "150,000");
    }

    @Test
    void keepsWhatHasEndedApart() {
        var line = cases.line(kari);
        var today = kari.today(clock.instant());
        add(line, NewId.next(), Map.of("title", "Old cleaning", "renewal", "none", "start", today.minusYears(3) + ""));
        add(line, NewId.next(), Map.of("title", "New cleaning", "renewal", "none", "start", today.minusMonths(3) + ""));

        assertThat(get("/contracts")).bodyText().contains("New cleaning").doesNotContain("Old cleaning");
        assertThat(get("/contracts?state=ended"))
                .bodyText()
                .contains("Old cleaning")
                .doesNotContain("New cleaning");
        assertThat(get("/contracts?state=noticed")).bodyText().contains("No such contracts");
        assertThat(get("/contracts?state=nonsense")).bodyText().contains("New cleaning");
    }

    /** As a data folder of the version before has it. */
    @ParameterizedTest
    @CsvSource({"none, true", "none, false", "rolls-over, false"})
    void countsTheEndThatWasNotKeptBefore(String renewal, String automatic) {
        var line = cases.line(kari);
        var today = kari.today(clock.instant());
        var id = NewId.next();
        var old = Map.of("title", "Old cleaning", "start", today.minusYears(3) + "");
        assertThat(add(line, id, merged(old, Map.of("renewal", renewal, "automatic", automatic))))
                .hasStatus(HttpStatus.FOUND);
        jdbc.sql("update contract set ends_on = date '9999-12-31' where id = ?")
                .param(id)
                .update();

        get("/contracts");

        assertThat(get("/contracts")).bodyText().doesNotContain("Old cleaning");
    }

    @ParameterizedTest
    @CsvSource({
        "retain, Design retainer",
        "nygård, Design retainer",
        "NORDLYS, Design retainer",
        "100%, No contract fits"
    })
    void findsContractsByTheirWordsAndWhoseTheyAre(String words, String seen) {
        vendors.retainer(kari, cases.line(kari), kari.today(clock.instant()).minusMonths(2), null);

        assertThat(get("/contracts?q=" + words.replace("%", "%25")))
                .hasStatusOk()
                .bodyText()
                .contains(seen);
    }

    @Test
    void addsUpWhatTheyCostAYearByCurrency() {
        var line = cases.line(kari);
        var today = kari.today(clock.instant());
        vendors.retainer(kari, line, today.minusMonths(2), null);
        vendors.retainer(kari, line, today.minusMonths(3), null);
        add(line, NewId.next(), Map.of("price", "100", "currency", "EUR", "every", "1 month"));

        assertThat(get("/contracts")).bodyText().containsPattern("A year:.*€1,200.*300,000");
    }

    @Test
    void leadsFromNowhereToAContract() {
        assertThat(get("/contracts")).bodyText().contains("href=\"/contracts/new\"");
        var line = cases.line(kari);
        assertThat(get("/contracts/new?q=line")).bodyText().contains("/contacts/" + line + "/contracts/new");

        var nobody = mvc.post()
                .uri("/contracts/new")
                .with(SignedIn.as(kari))
                .with(csrf())
                .exchange();
        var added = mvc.post()
                .uri("/contracts/new")
                .param("organization", "Renhold AS")
                .with(SignedIn.as(kari))
                .with(csrf())
                .exchange();

        assertThat(nobody).bodyText().contains("Write the organisation, the contact person, or both");
        assertThat(added.getResponse().getRedirectedUrl()).matches("/contacts/[0-9a-f-]{36}/contracts/new");
    }

    @Test
    void leadsThroughTheListPageByPage() {
        var line = cases.line(kari);
        for (var n = 0; n < 30; n++)
            vendors.retainer(kari, line, LocalDate.of(2024, 3, 1).plusDays(n), null);
        var seen = new ArrayList<UUID>();

        var all = SignedIn.work(kari, () -> contracts.list(ContractQuery.all(), 25, kari.today(clock.instant())));
        all.forEach(view -> seen.add(view.contract().id()));
        var first = get("/contracts");
        var second = get("/contracts?after=" + seen.get(24));

        assertThat(first).bodyText().contains("/contracts?after=" + seen.get(24) + "&amp;state=current");
        assertThat(second).hasStatusOk().bodyText().doesNotContain(seen.get(24) + "\">");
    }

    @Test
    void asksAsLittleOfTheDatabaseForManyContractsAsForFew() {
        var line = cases.line(kari);
        vendors.retainer(kari, line, LocalDate.of(2024, 3, 1), null);
        var few = Statements.of(() -> get("/contracts"));

        for (var n = 0; n < 12; n++) vendors.retainer(kari, line, LocalDate.of(2024, 4, 1), null);
        var many = Statements.of(() -> get("/contracts"));
        var page = Statements.of(() -> get("/contracts/"
                + SignedIn.work(kari, () -> contracts.of(line)).get(0).id()));

        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(6);
        assertThat(page).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void costsTheVendorsPageOneStatement() {
        var line = cases.line(kari);
        var before = Statements.of(() -> get("/contacts/" + line));

        vendors.retainer(kari, line, LocalDate.of(2024, 3, 1), null);
        vendors.retainer(kari, line, LocalDate.of(2024, 4, 1), null);
        var after = Statements.of(() -> get("/contacts/" + line));

        assertThat(after).hasSameSizeAs(before);
        assertThat(after.stream().filter(sql -> sql.contains("renewal_span"))).hasSize(1);
    }

    @Test
    void showsBothTextsWhenSomebodySavedMeanwhile() {
        var contract = vendors.retainer(kari);
        edit(contract, Map.of("title", "Design and print"));

        var page = edit(contract, Map.of("title", "Design only"));

        assertThat(page).hasStatus(409).bodyText().contains("Design and print", "Design only");
        assertThat(SignedIn.work(kari, () -> contracts.get(contract.id())).title())
                .isEqualTo("Design and print");
    }

    @Test
    void fillsTheFormWithWhatIsSaved() {
        var contract = vendors.retainer(kari);

        var page = get("/contracts/" + contract.id() + "/edit");

        assertThat(page).hasStatusOk().bodyText().contains("12 months", "90 days", "1 year", "12500", "ND-2024-17");
    }

    @Test
    void namesTheAccountManager() {
        var line = cases.line(kari);
        var id = NewId.next();

        add(line, id, Map.of("manager", "Line Nygård"));
        var unknown = add(line, NewId.next(), Map.of("manager", "Nobody At All"));

        assertThat(SignedIn.work(kari, () -> contracts.get(id)).managerId()).contains(line);
        assertThat(unknown).hasStatus(422).bodyText().contains("No contact is called “Nobody At All”");
    }

    @Test
    void takesThePlaceOfAnother() {
        var old = vendors.retainer(kari);
        var id = NewId.next();

        var form = get("/contacts/" + old.contactId() + "/contracts/new?replaces=" + old.id());
        add(old.contactId(), id, Map.of("replaces", old.id().toString()));

        assertThat(form).bodyText().contains("It takes the place of “Design retainer”");
        assertThat(SignedIn.work(kari, () -> contracts.get(old.id())).successorId())
                .contains(id);
    }

    @Test
    void replacesNobodyElsesContract() {
        var theirs = vendors.retainer(accounts.ola()).id();
        var line = cases.line(kari);

        assertThat(get("/contacts/" + line + "/contracts/new?replaces=" + theirs))
                .hasStatus(404);
        assertThat(get("/contacts/" + line + "/contracts/new?replaces=x")).hasStatus(404);
        assertThat(add(line, NewId.next(), Map.of("replaces", theirs.toString())))
                .hasStatus(404);
    }

    @Test
    void keepsItThisTimeAndThinksAgain() throws UnsupportedEncodingException {
        var at = "/contracts/" + vendors.retainer(kari).id();

        post(mvc.post().uri(at + "/keep").param("noticeBy", "2020-01-31"));
        var late = get(at);
        post(mvc.post().uri(at + "/keep").param("noticeBy", shownNoticeDay(at)));
        var kept = get(at);
        post(mvc.post().uri(at + "/decide"));

        assertThat(late).bodyText().doesNotContain("You keep it this time");
        assertThat(kept).bodyText().contains("You keep it this time");
        assertThat(get(at)).bodyText().contains("Keep it this time").doesNotContain("You keep it this time");
    }

    private String shownNoticeDay(String at) throws UnsupportedEncodingException {
        var day = Pattern.compile("name=\"noticeBy\" value=\"([0-9-]+)\"")
                .matcher(get(at).getResponse().getContentAsString());
        assertThat(day.find()).isTrue();
        return day.group(1);
    }

    @Test
    void throwsAwayAndBringsBack() {
        var contract = vendors.retainer(kari);
        var at = "/contracts/" + contract.id();

        var thrown = post(mvc.post().uri(at + "/trash"));
        var gone = get(at);
        post(mvc.post().uri(at + "/restore"));

        assertThat(thrown).hasRedirectedUrl("/contacts/" + contract.contactId());
        assertThat(gone).hasStatus(404);
        assertThat(get(at)).hasStatusOk();
    }

    @Test
    void saysWhenHolidaysAreNotKnown() {
        var contract = vendors.retainer(kari).id();
        var known = get("/contracts/" + contract);

        jdbc.sql("update account set country = 'XX' where id = ?")
                .param(kari.id())
                .update();

        assertThat(known).bodyText().doesNotContain("Only weekends");
        assertThat(get("/contracts/" + contract)).bodyText().contains("Only weekends are taken into account");
    }

    private static Map<String, String> merged(Map<String, String> some, Map<String, String> others) {
        var all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    private MvcTestResult add(UUID contactId, UUID id, Map<String, String> changes) {
        return send(mvc.post().uri("/contacts/" + contactId + "/contracts").param("id", id.toString()), changes);
    }

    private MvcTestResult edit(Contract contract, Map<String, String> changes) {
        return send(
                mvc.post()
                        .uri("/contracts/" + contract.id())
                        .param("id", contract.id().toString())
                        .param("version", "0"),
                changes);
    }

    private MvcTestResult send(MockMvcRequestBuilder request, Map<String, String> changes) {
        var fields = ContractFields.nordlys();
        fields.putAll(changes);
        fields.forEach((name, value) -> request.param(name, value));
        return post(request);
    }

    private MvcTestResult post(MockMvcRequestBuilder request) {
        return request.with(SignedIn.as(kari)).with(csrf()).exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(SignedIn.as(kari)).exchange();
    }
}
