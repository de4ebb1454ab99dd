package app.farvel.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contract.ClauseKind;
import app.farvel.contract.ClauseService;
import app.farvel.contract.Contract;
import app.farvel.contract.ContractService;
import app.farvel.contract.Contracts;
import app.farvel.contract.LeavingService;
import app.farvel.contract.LessonService;
import app.farvel.contract.SuccessionService;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import java.math.BigDecimal;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class LeavingPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Contracts contracts;

    @Autowired
    ContractService agreements;

    @Autowired
    LeavingService leaving;

    @Autowired
    ClauseService clauses;

    @Autowired
    LessonService lessons;

    @Autowired
    SuccessionService successions;

    @Autowired
    Clock clock;

    Account kari;
    Contract old;

    @BeforeEach
    void aContract() {
        kari = accounts.kari();
        old = contracts.monthly(kari, contracts.vendor(kari, "Nordlys Design").id(), "Design");
    }

    @Test
    void setsTheWaysOutSideBySide() {
        assertThat(get("/leaving"))
                .hasStatusOk()
                .bodyText()
                .contains("Leave now", "Give notice today", "cheapest", "names no fee", "Taxes are left out")
                .doesNotContain("??");
    }

    @Test
    void sendsWhoeverHasNoPriceToTheForm() {
        old = contracts.monthly(kari, old.contactId(), "Advice", "2025-01-01", null, null);

        assertThat(get("/leaving"))
                .hasStatusOk()
                .bodyText()
                .contains("is not written down", "/contracts/" + old.id() + "/edit");
    }

    @Test
    void countsWithWhatIsExpectedOfTheNext() {
        var sent = expect("8 000,00", "NOK", "1 month", "2 weeks", "15,000.50");

        assertThat(sent).hasStatus3xxRedirection();
        var next = SignedIn.work(kari, () -> leaving.next(old.id()));
        assertThat(next.price().orElseThrow().amount().amount()).isEqualByComparingTo("8000");
        assertThat(next.migration().orElseThrow().amount()).isEqualByComparingTo("15000.50");
        assertThat(get("/leaving")).bodyText().contains("Less to pay each year", "48,000", "2 weeks", "15,000.50");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500 kr      | 1 md.         | 14 dgr             | kr 500
            kr 500      | 3 mnd.        | 2 mån              | NOK 500
            1.234,56    | ett år        | 1 mth              | 1,234.56
            1\u202f234,56 | 1 year 6 months | one month       | 1\u00a0234,56
            NOK 500     | 3 ma\u030anader | tre ma\u030aneder   | 500,-
            """)
    void readsSpansAndAmountsAsPeopleWriteThem(String price, String every, String overlap, String moving) {
        assertThat(expect(price, "NOK", every, overlap, moving)).hasStatus3xxRedirection();
        assertThat(expectedPrice()).isIn(new BigDecimal("500.00"), new BigDecimal("1234.56"));
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        var sent = expect("-5", "", "soon", "9 years", "1,234.567");

        assertThat(sent)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Enter an amount above zero",
                        "Choose a currency",
                        "Enter a time such as",
                        "Enter at most two years",
                        "at most two decimals",
                        "1,234.567");
        assertThat(SignedIn.work(kari, () -> leaving.next(old.id())).price()).isEmpty();
    }

    @Test
    void showsBothWhenSomebodyExpectedSomethingElseMeanwhile() {
        var seen = version();
        expect(seen, "8000", "NOK", "1 month", "", "");

        var second = expect(seen, "7000", "NOK", "1 month", "", "");

        assertThat(second).hasStatus(409).bodyText().contains("Changed in another window", "8000", "7000");
        assertThat(expectedPrice()).isEqualByComparingTo("8000");
        expect("7000", "NOK", "1 month", "", "");
        assertThat(expectedPrice()).isEqualByComparingTo("7000");
    }

    private BigDecimal expectedPrice() {
        var next = SignedIn.work(kari, () -> leaving.next(old.id()));
        return next.price().orElseThrow().amount().amount();
    }

    @Test
    void inventsNoExchangeRate() {
        expect("900", "EUR", "1 month", "1 month", "");

        assertThat(get("/leaving")).bodyText().contains("No exchange rate is assumed", "not in the sum");
    }

    @Test
    void readsTheLibraryInBothLanguages() {
        assertThat(page("/clauses")).hasStatusOk().bodyText().contains("not legal advice", "source files");
        assertThat(page("/clauses?language=nb")).hasStatusOk().bodyText().contains("kildefiler");
    }

    @Test
    void takesAClauseFromTheLibraryInOneClick() {
        var taken = post("/clauses/library", "kind", "ownership", "number", "0", "language", "en");

        assertThat(taken).hasStatus3xxRedirection();
        assertThat(get("/clauses")).bodyText().contains("1 of 6", "source files and working files");
    }

    @Test
    void findsNoClauseBeyondTheLibrary() {
        assertThat(post("/clauses/library", "kind", "ownership", "number", "99"))
                .hasStatus(404);
        assertThat(post("/clauses/library", "kind", "nonsense", "number", "0")).hasStatus(404);
    }

    @Test
    void refusesAClauseThatSaysNothing() {
        assertThat(post("/clauses", "kind", "coffee", "text", " ", "page", "x".repeat(61)))
                .hasStatus(422)
                .bodyText()
                .contains("Choose what it is about", "Enter the wording", "Keep the page reference to 60");
    }

    @Test
    void marksAClauseAsAgreedEditsAndRemovesIt() {
        var id = NewId.next();
        post("/clauses", "id", id.toString(), "kind", "fees", "text", "No <b>fee</b>", "page", "");

        post("/clauses/" + id + "/agree", "page", "§ 7");
        assertThat(get("/clauses")).bodyText().contains("No &lt;b&gt;fee&lt;/b&gt;", "agreed, § 7");
        assertThat(get("/clauses/" + id)).hasStatusOk();
        post("/clauses/" + id, "version", "1", "kind", "notice", "text", "Two weeks", "page", "§ 8");
        assertThat(get("/clauses")).bodyText().contains("Two weeks", "agreed, § 8");
        post("/clauses/" + id + "/remove");
        assertThat(get("/clauses")).bodyText().doesNotContain("Two weeks");
    }

    @Test
    void notesALessonAndGoesBackWhereOneCameFrom() {
        var sent = note("ownership", "Ask for the source files", "/wind-downs/" + NewId.next());

        assertThat(sent).redirectedUrl().startsWith("/wind-downs/");
        assertThat(get("/clauses")).bodyText().contains("Lessons from Nordlys Design", "Ask for the source files");
    }

    @Test
    void goesBackNowhereElse() {
        assertThat(note("fees", "x", "//evil.example")).redirectedUrl().isEqualTo("/contacts/" + old.contactId());
    }

    @Test
    void showsAnEmptyLessonAgain() {
        assertThat(note("", "", "/")).hasStatus(422).bodyText().contains("Enter what the next contract should say");
    }

    @Test
    void bringsInLessonsThatAreTicked() {
        var lesson = SignedIn.work(
                kari,
                () -> lessons.note(old.contactId(), null, ClauseKind.FEES, "Name the fee", null, clock.instant()));
        assertThat(get("/clauses/lessons")).hasStatusOk().bodyText().contains("Name the fee", "Nordlys Design");

        post("/clauses/lessons", "lesson", lesson.id().toString());

        assertThat(SignedIn.work(kari, () -> clauses.of(old.id()))).hasSize(1);
        assertThat(get("/clauses/lessons")).hasStatusOk().bodyText().contains("No lessons are waiting");
    }

    @Test
    void letsOneChooseWhoTakesOver() {
        var fjord = contracts.vendor(kari, "Fjord");
        var next = contracts.monthly(kari, fjord.id(), "New design", "2027-02-01", "8000", null);

        assertThat(get("/next?q=fjord"))
                .hasStatusOk()
                .bodyText()
                .contains("New design", "/contacts/" + fjord.id() + "/contracts/new?replaces=" + old.id());
        assertThat(post("/next", "successor", next.id().toString())).hasStatus3xxRedirection();
        assertThat(get("/next")).hasStatusOk().bodyText().contains("<svg class=\"spans\"", "First day", "New design");
        assertThat(post("/next/unlink")).hasStatus3xxRedirection();
        assertThat(SignedIn.work(kari, () -> successions.successor(old.id()))).isEmpty();
    }

    @Test
    void speaksNorwegian() {
        kari = accounts.ola();
        var vendor = contracts.vendor(kari, "Nordlys Design");
        old = contracts.monthly(kari, vendor.id(), "Design");
        contracts.monthly(kari, vendor.id(), "Ny design", "2099-02-01", "8000", old.id());

        assertThat(get("/leaving"))
                .bodyText()
                .contains("Si opp i dag", "forfaller")
                .doesNotContain("??");
        assertThat(get("/clauses"))
                .bodyText()
                .contains("0 av 6", "Utlevering av data")
                .doesNotContain("??");
        assertThat(get("/next")).bodyText().contains("Et hull på omtrent").doesNotContain("??");
    }

    private MvcTestResult expect(String price, String currency, String every, String overlap, String migration) {
        return expect(version(), price, currency, every, overlap, migration);
    }

    private String version() {
        return String.valueOf(
                SignedIn.work(kari, () -> agreements.get(old.id())).version());
    }

    private MvcTestResult expect(
            String version, String price, String currency, String every, String overlap, String migration) {
        return post(
                "/leaving",
                "version",
                version,
                "nextPrice",
                price,
                "nextCurrency",
                currency,
                "nextEvery",
                every,
                "overlap",
                overlap,
                "migration",
                migration);
    }

    private MvcTestResult note(String kind, String text, String back) {
        return mvc.post()
                .uri("/contacts/" + old.contactId() + "/lessons")
                .param("kind", kind)
                .param("text", text)
                .param("back", back)
                .with(SignedIn.as(kari))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path) {
        return page("/contracts/" + old.id() + path);
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(path).with(SignedIn.as(kari)).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri("/contracts/" + old.id() + path);
        for (var n = 0; n < fields.length; n += 2) request.param(fields[n], fields[n + 1]);
        return request.with(SignedIn.as(kari)).with(csrf()).exchange();
    }
}
