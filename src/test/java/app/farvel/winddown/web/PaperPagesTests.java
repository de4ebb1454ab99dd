package app.farvel.winddown.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.Signatory;
import app.farvel.account.SignedIn;
import app.farvel.contract.Contracts;
import app.farvel.contract.Notice;
import app.farvel.contract.NoticeAddress;
import app.farvel.contract.NoticeDetails;
import app.farvel.contract.NoticeForm;
import app.farvel.contract.NoticeService;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.Dates;
import app.farvel.shared.NewId;
import app.farvel.winddown.Cases;
import app.farvel.winddown.HistoryEntry;
import app.farvel.winddown.Message;
import app.farvel.winddown.WindDownService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class PaperPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    Contracts contracts;

    @Autowired
    NoticeService notices;

    @Autowired
    WindDownService windDowns;

    @Autowired
    Clock clock;

    private Account kari;
    private UUID contract;
    private UUID id;

    @BeforeEach
    void kariPartsWithLineWhoHasAContract() {
        kari = accounts.kari();
        var line = cases.line(kari);
        contract = contracts.inTime(kari, line);
        id = NewId.next();
        SignedIn.work(
                kari, () -> windDowns.start(id, line, "vendor-sunset", kari, cases.today(kari), clock.instant(), null));
    }

    @Test
    void linksTheVendorsOnlyContractByItself() {
        assertThat(cases.open(kari, id).windDown().contractId()).contains(contract);
        assertThat(get("/message")).bodyText().contains("Design framework");
    }

    @Test
    void writesTheNoticeFromTheContract() {
        var deadline = cases.open(kari, id).binding().orElseThrow().exit().orElseThrow();

        var page = get("/notice");

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Notice of termination", "Dear Line Nygård,")
                .contains("<mark>A-17</mark>", "<mark>p. 4</mark>")
                .contains("90 days&#39; written notice")
                .contains("name=\"effectDate\" value=\"" + deadline + "\"");
    }

    /** An e-mail drops the letterhead: "we" would be nobody. */
    @Test
    void namesThePartyThatGivesNotice() {
        accounts.signs(kari, new Signatory("Farvel AS", "912 345 678", "Managing Director"));

        assertThat(get("/notice"))
                .bodyText()
                .contains("We, <mark>Farvel AS (company no. 912 345 678)</mark>, hereby give notice")
                .contains("Farvel AS\nCompany no. 912 345 678\nKari Nordmann")
                .contains("Kari Nordmann\nManaging Director\nFarvel AS");
        assertThat(post("/notice/preview", form("language", "nb", "channel", "email")))
                .bodyText()
                .contains("Vi, <mark>Farvel AS (org.nr. 912 345 678)</mark>, sier med dette opp")
                .contains("og sendes <mark>per e-post</mark>");
    }

    @Test
    void asksForAConfirmationWithinTwoWeeks() {
        var page = post("/notice/preview", form("noticeDay", "2026-12-01"));

        assertThat(page)
                .bodyText()
                .contains("<mark>1 December 2026</mark>, <mark>by letter</mark>")
                .contains("confirm in writing by <mark>15 December 2026</mark>");
        assertThat(post("/notice/preview", form("noticeDay", "2026-12-01", "effectDate", "2026-12-08")))
                .bodyText()
                .contains("confirm in writing by <mark>8 December 2026</mark>");
    }

    @Test
    void previewsWhatIsTypedAndKeepsNothing() {
        var page = post("/notice/preview", form("number", "B-18", "noticeDay", "soon", "recipient", "Acme Legal"));

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("<mark>B-18</mark>", "Dear Acme Legal,", "id=\"paper\"", "day of notice");
        assertThat(get("/notice")).bodyText().contains("<mark>A-17</mark>").doesNotContain("B-18");
    }

    @Test
    void keepsItAndShowsItsWaysOut() {
        var answer = post("/notice", form("language", "nb", "_then", "review"));

        var message = formal();
        assertThat(answer)
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/wind-downs/" + id + "/messages/" + message.id());
        assertThat(message.language()).isEqualTo(Locale.forLanguageTag("nb"));
        assertThat(get("/messages/" + message.id()))
                .bodyText()
                .contains("Oppsigelse av avtale: Design framework, avtalenr. A-17")
                .contains("Storgata 1", "Oslo, ")
                .contains("/print\"", "/contracts/" + contract + "/notice");
        assertThat(get("/messages/" + message.id() + "/print"))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"sign\"", "Avtalen opphører 26. februar 2030");
    }

    @Test
    void becomesAnEmailOfItsOwn() {
        post("/notice", form("channel", "email", "_then", "review"));

        assertThat(get("/messages/" + formal().id() + ".eml"))
                .hasStatusOk()
                .bodyText()
                .contains("Subject: Notice of termination: Design framework, no. A-17", "The agreement ends on");
    }

    @Test
    void canBeMadeAnewUntilNoticeIsRecorded() {
        post("/notice", form());
        var first = formal();

        post("/notice", form("version", String.valueOf(first.version()), "number", "B-18"));

        assertThat(formal().id()).isEqualTo(first.id());
        assertThat(formal().subject()).endsWith("no. B-18");
        assertThat(get("/notice")).bodyText().contains("name=\"number\" value=\"B-18\"");
    }

    @Test
    void keepsTheTextOfAFormThatComesTooLate() {
        post("/notice", form());
        var late = post("/notice", form("number", "C-19"));

        assertThat(late)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("changed in another window", "value=\"C-19\"");
        assertThat(formal().subject()).endsWith("no. A-17");
    }

    @Test
    void namesTheBlanksAndStaysUntilTheyAreFilled() {
        var answer = post("/notice", form("effectDate", "", "_then", "review"));

        assertThat(answer).hasRedirectedUrl("/wind-downs/" + id + "/notice");
        assertThat(get("/notice"))
                .bodyText()
                .contains("class=\"blank\" href=\"#field-effectDate\">day the agreement ends</a>");
        assertThat(get("/messages/" + formal().id() + "/print")).hasRedirectedUrl("/wind-downs/" + id + "/notice");
    }

    @ParameterizedTest
    @CsvSource({
        "effectDate, soon, Give the date",
        "effectDate, 2020-01-01, cannot end before notice",
        "noticeDay, 2020-01-01, more than two years ago",
        "language, xx, Choose a language",
        "channel, pigeon, Choose how it is sent",
    })
    void saysWhatIsWrongAndKeepsWhatWasTyped(String field, String typed, String mistake) {
        var answer = post("/notice", form(field, typed, "place", "Bergen"));

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(mistake, "value=\"Bergen\"");
    }

    @Test
    void warnsOfADayOnWhichTheContractStillBinds() {
        var tomorrow = cases.today(kari).plusDays(1);

        post("/notice", form("effectDate", tomorrow.toString()));
        cases.save(
                kari,
                id,
                0,
                Map.of(
                        "last-day",
                        tomorrow.toString(),
                        "plan-by",
                        tomorrow.plusDays(1).toString()));

        assertThat(get("/notice")).bodyText().contains("With notice today it can end on");
        assertThat(get("/message"))
                .bodyText()
                .contains("is before the contract allows", "you pay NOK", "You ask for the plan by");
    }

    @Test
    void goesWhereTheContractSays() {
        parts(NoticeForm.EMAIL, new NoticeAddress("Legal department", "legal@nordlys.example"));
        post("/notice", form("channel", "email", "recipient", "Legal department", "_then", "review"));

        assertThat(get("/notice")).bodyText().contains("Legal department", "before their office closes");
        assertThat(get("/messages/" + formal().id()))
                .bodyText()
                .contains("href=\"mailto:legal@nordlys.example?", "before their office closes")
                .doesNotContain("The contract asks for");
        assertThat(get("/messages/" + formal().id() + ".eml"))
                .bodyText()
                .contains("To: \"Legal department\"", "<legal@nordlys.example>");
    }

    @Test
    void isALetterToTheStreetWithTheDayToPostIt() {
        parts(NoticeForm.LETTER, new NoticeAddress("Legal department", "Storgata 1, 0155 Oslo"));
        var exit = cases.open(kari, id).binding().orElseThrow().deadline().orElseThrow();
        var dates = new Dates(kari.language(), kari.zone(), cases.today(kari));
        var days = new String[] {
            "Last day to post the letter",
            dates.full(exit.noticeBy()),
            "It must arrive by " + dates.full(exit.arriveBy()) + ". Registered mail"
        };

        var page = get("/notice");
        assertThat(page).bodyText().contains(days).contains("value=\"Legal department\"");
        assertThat(page).bodyText().contains("Nordlys Design\nStorgata 1\n0155 Oslo</textarea>");
        post("/notice", form("recipient", "Legal department", "_then", "review"));

        assertThat(get("/messages/" + formal().id())).bodyText().contains(days);
        assertThat(get("")).bodyText().contains(days).doesNotContain("The contract asks for");
        assertThat(mvc.get().uri("/contracts/" + contract + "/notice").with(SignedIn.as(kari)))
                .bodyText()
                .contains(days);
    }

    @Test
    void namesTheWrongWayOnEveryPage() {
        parts(NoticeForm.LETTER, NoticeAddress.NONE);
        post("/notice", form("channel", "email"));

        assertThat(get("/notice")).bodyText().contains("The contract asks for a letter.");
        assertThat(get("/messages/" + formal().id())).bodyText().contains("The contract asks for a letter.");
        assertThat(get("")).bodyText().contains("The contract asks for a letter.");

        give(Notice.How.EMAIL);

        assertThat(get(""))
                .bodyText()
                .contains("The contract asks for a letter. Send one as well")
                .doesNotContain("badge tone-green\">Notice given");
    }

    @Test
    void opensTheirPortal() {
        parts(NoticeForm.PORTAL, new NoticeAddress("", "https://nordlys.example/cancel?contract=17"));
        post("/notice", form("channel", "text", "_then", "review"));

        assertThat(get("/messages/" + formal().id()))
                .bodyText()
                .contains("href=\"https://nordlys.example/cancel?contract=17\"", "Open their portal")
                .contains("before their office closes");
    }

    /** The same with another contract, whose year ends in half a year. */
    private void parts(NoticeForm form, NoticeAddress address) {
        var line = cases.line(kari);
        var terms = Contracts.yearly(cases.today(kari).plusDays(181).minusYears(1));
        contract =
                contracts.add(kari, Contracts.asking(Contracts.details(line, terms), form, address), cases.today(kari));
        id = NewId.next();
        SignedIn.work(
                kari, () -> windDowns.start(id, line, "vendor-sunset", kari, cases.today(kari), clock.instant(), null));
    }

    @Test
    void suggestsTheContractsDays() {
        assertThat(get("/message")).bodyText().contains("The contract ends on", "when you give notice by");
    }

    @Test
    void warnsOnceMoreBeforeItIsSent() {
        var answers = new LinkedHashMap<>(Cases.ANSWERS);
        answers.put("last-day", cases.today(kari).plusDays(20).toString());
        cases.save(kari, id, 0, answers);

        assertThat(get("/message/review"))
                .bodyText()
                .contains("is before the contract allows", "Beside the kind message: the formal notice");
    }

    @Test
    void freezesWhenNoticeIsRecordedAndTellsTheTimeline() {
        post("/notice", form());

        give();

        assertThat(formal().isSent()).isTrue();
        assertThat(cases.kinds(kari, id)).contains(HistoryEntry.Kind.NOTICE_GIVEN);
        assertThat(get("/notice")).hasRedirectedUrl("/wind-downs/" + id + "/messages/" + formal().id());
        assertThat(get("")).hasStatusOk().bodyText().contains("Notice was given", "Formal notice");
    }

    @Test
    void beginsAnewOnceNoticeWasTakenBack() {
        post("/notice", form());
        var given = give();
        var first = formal();

        SignedIn.work(kari, () -> notices.withdraw(given.id(), cases.today(kari)));
        post("/notice", form("number", "D-20"));

        assertThat(cases.file(kari, id).messages())
                .filteredOn(message -> message.kind() == Message.Kind.FORMAL_NOTICE)
                .hasSize(2)
                .anyMatch(message ->
                        message.id().equals(first.id()) && message.subject().endsWith("A-17"));
    }

    @Test
    void worksWithoutAContract() {
        post("/contract", Map.of("contract", ""));

        assertThat(cases.open(kari, id).windDown().contractId()).isEmpty();
        assertThat(get("/notice"))
                .hasStatusOk()
                .bodyText()
                .contains("No contract is linked", "class=\"blank\" href=\"#field-agreement\"");
    }

    @Test
    void letsOneOfSeveralContractsBeChosen() {
        var other = contracts.nordlys(kari, cases.open(kari, id).windDown().contactId());

        var answer = post("/contract", Map.of("contract", other.toString(), "from", "message"));

        assertThat(answer).hasRedirectedUrl("/wind-downs/" + id + "/message");
        assertThat(cases.open(kari, id).windDown().contractId()).contains(other);
        assertThat(get("/message")).bodyText().contains("Which contract ends with it?");
    }

    @Test
    void linksNobodyElsesContract() {
        var elsewhere = contracts.nordlys(kari, cases.line(kari));

        assertThat(post("/contract", Map.of("contract", elsewhere.toString()))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/contract", Map.of("contract", "x"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void guidesTheTalkInEitherLanguage() {
        cases.save(kari, id, 0, Cases.ANSWERS);

        assertThat(get("/guide"))
                .hasStatusOk()
                .bodyText()
                .contains("Before you call", "<mark>the new shop front</mark>", "If they are hurt or angry");
        assertThat(get("/guide?language=nb")).bodyText().contains("Før du ringer", "Siste frist for å si opp er");
        assertThat(get("/guide?language=xx")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void hasNoPapersForOtherPlaybooks() {
        var coffee = NewId.next();
        var teo = cases.line(kari);
        SignedIn.work(
                kari,
                () -> windDowns.start(coffee, teo, "coffee-postpone", kari, cases.today(kari), clock.instant(), null));
        id = coffee;

        assertThat(get("/notice")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/guide")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/message")).hasStatusOk().bodyText().doesNotContain("Talk first");
    }

    private Notice give() {
        return give(Notice.How.LETTER);
    }

    private Notice give(Notice.How how) {
        var today = cases.today(kari);
        var details = new NoticeDetails(NewId.next(), today, null, how, "", "", LocalDate.of(2030, 2, 26), "", null);
        return SignedIn.work(kari, () -> notices.record(contract, details, clock.instant()));
    }

    private Message formal() {
        return cases.file(kari, id).messages().stream()
                .filter(message -> message.kind() == Message.Kind.FORMAL_NOTICE)
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri("/wind-downs/" + id + path).with(SignedIn.as(kari)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> form) {
        var request = mvc.post()
                .uri("/wind-downs/" + id + path)
                .with(SignedIn.as(kari))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private Map<String, String> form(String... changes) {
        var form = new LinkedHashMap<String, String>();
        form.put("version", "-1");
        form.put("language", "en");
        form.put("channel", "letter");
        form.put("agreement", "Design framework");
        form.put("number", "A-17");
        form.put("clause", "p. 4");
        form.put("noticeDay", cases.today(kari).toString());
        form.put("effectDate", "2030-02-26");
        form.put("recipient", "Line Nygård");
        form.put("address", "Nordlys Design\nStorgata 1");
        form.put("sender", "Kari Nordmann");
        form.put("place", "Oslo");
        for (var i = 0; i < changes.length; i += 2) form.put(changes[i], changes[i + 1]);
        return form;
    }
}
