package app.farvel.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contract.ContractService;
import app.farvel.contract.Contracts;
import app.farvel.contract.Notice;
import app.farvel.contract.NoticeDetails;
import app.farvel.contract.NoticeService;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import app.farvel.winddown.Cases;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class NoticePagesTests {

    private static final MockMultipartFile NO_FILE = new MockMultipartFile("file", "", null, new byte[0]);

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
    ContractService service;

    private Account kari;
    private UUID contract;

    @BeforeEach
    void kariHasAContract() {
        kari = accounts.kari();
        contract = contracts.nordlys(kari, cases.line(kari));
    }

    @Test
    void asksForTheProof() {
        contract = contracts.inTime(kari, cases.line(kari));

        assertThat(get(kari))
                .hasStatusOk()
                .bodyText()
                .contains("I have given notice", "Line Nygård", "value=\"" + today() + "\"", "Last day to give notice");
    }

    @Test
    void speaksNorwegian() {
        var ola = accounts.ola();
        contract = contracts.inTime(ola, cases.line(ola));

        assertThat(get(ola)).bodyText().contains("Bevis for oppsigelsen", "Siste frist for å si opp");
    }

    @Test
    void showsTheProofAndWhetherItWasInTime() {
        var answer = post("", form(), NO_FILE);

        assertThat(answer).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/contracts/" + contract + "/notice");
        assertThat(get(kari))
                .bodyText()
                .contains("In time.", "RR 123", "by letter", "They have confirmed it")
                .doesNotContain("I have given notice");
    }

    @Test
    void saysWhenItWasTooLate() {
        post("", form("endsOn", today().plusDays(1).toString()), NO_FILE);

        assertThat(get(kari)).bodyText().contains("at the earliest, not on", "agree to your date in writing");
    }

    @ParameterizedTest
    @CsvSource({
        "givenOn, soon, Give the date",
        "givenOn, 2099-01-01, has not come yet",
        "arrivedOn, 2026-02-26, cannot arrive before",
        "arrivedOn, 2099-01-01, has not come yet",
        "endsOn, 2026-03-01, cannot end before notice",
        "how, pigeon, Choose how notice was given",
    })
    void saysWhatIsWrongAndKeepsWhatWasTyped(String field, String typed, String mistake) {
        var answer = post("", form(field, typed), NO_FILE);

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(mistake, "value=\"RR 123\"");
        assertThat(standing()).isEmpty();
    }

    @Test
    void takesAFileAsProof() {
        var pdf = new MockMultipartFile(
                "file", "receipt.pdf", "application/pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));

        post("", form(), pdf);

        assertThat(standing().orElseThrow().documentId()).isPresent();
        assertThat(get(kari)).bodyText().contains("/contracts/" + contract + "/documents/");
    }

    @Test
    void refusesAFileThatIsNone() {
        var odd = new MockMultipartFile("file", "run.exe", "application/pdf", new byte[] {'M', 'Z', 0, 1});

        assertThat(post("", form(), odd))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("can be kept", "value=\"RR 123\"");
        assertThat(standing()).isEmpty();
    }

    @Test
    void recordsAFormOnceThatIsSentTwice() {
        var form = form();

        post("", form, NO_FILE);
        var second = post("", form, NO_FILE);

        assertThat(second).hasStatus(HttpStatus.FOUND);
        assertThat(standing().orElseThrow().id()).hasToString(form.get("id"));
    }

    @Test
    void showsWhatStandsToASecondForm() {
        post("", form(), NO_FILE);

        assertThat(post("", form("reference", "other"), NO_FILE)).hasStatus(HttpStatus.FOUND);
        assertThat(standing().orElseThrow().reference()).isEqualTo("RR 123");
    }

    @Test
    void endsOnTheDayOfTheNoticeWhereverContractsAreListed() {
        var ends = today().plusDays(400);
        var details = new NoticeDetails(NewId.next(), today(), null, Notice.How.EMAIL, "", "", ends, "", null);
        SignedIn.work(kari, () -> notices.record(contract, details, Instant.now()));
        var vendor = SignedIn.work(kari, () -> service.get(contract)).contactId();
        var day = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(ends);

        var list = mvc.get().uri("/contracts").with(SignedIn.as(kari));
        var contact = mvc.get().uri("/contacts/" + vendor).with(SignedIn.as(kari));

        assertThat(list)
                .bodyText()
                .contains(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).format(ends));
        assertThat(contact).bodyText().contains("Notice was given. The contract ends", day);
    }

    @Test
    void notesTheirConfirmation() {
        post("", form(), NO_FILE);
        var notice = standing().orElseThrow();

        var early = post("/" + notice.id() + "/confirmed", Map.of("date", "2026-03-02"), NO_FILE);
        post("/" + notice.id() + "/confirmed", Map.of("date", today().toString()), NO_FILE);

        assertThat(early).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("before notice was given");
        assertThat(standing().orElseThrow().confirmedOn()).contains(today());
    }

    @Test
    void notesTheDayTheLetterWasThere() {
        post("", form(), NO_FILE);
        var notice = standing().orElseThrow();
        assertThat(get(kari)).bodyText().contains("a letter is usually there by", "It has arrived");

        var early = post("/" + notice.id() + "/arrived", Map.of("date", "2026-03-02"), NO_FILE);
        post("/" + notice.id() + "/arrived", Map.of("date", today().toString()), NO_FILE);

        assertThat(early).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("before notice was given");
        assertThat(standing().orElseThrow().arrivedOn()).contains(today());
        assertThat(get(kari)).bodyText().doesNotContain("usually there by", "It has arrived");
    }

    @Test
    void namesTheWayTheContractAsksFor() {
        assertThat(get(kari)).bodyText().contains("The contract asks for an e-mail");
        post("", form(), NO_FILE);

        assertThat(get(kari))
                .bodyText()
                .contains("The contract asks for an e-mail. Send one as well")
                .doesNotContain("tone-green");
    }

    @Test
    void ticksGreenWhenWayAndDayAreRight() {
        post("", form("how", "email"), NO_FILE);

        assertThat(get(kari)).bodyText().contains("notice tone-green").doesNotContain("The contract asks for");
    }

    @Test
    void takesTheNoticeBack() {
        post("", form(), NO_FILE);
        var notice = standing().orElseThrow();

        post("/" + notice.id() + "/withdrawn", Map.of(), NO_FILE);

        assertThat(standing()).isEmpty();
        assertThat(get(kari)).bodyText().contains("I have given notice", "Withdrawn on");
    }

    @Test
    void correctsTheProofAndKeepsWhatStoodThere() {
        post("", form(), NO_FILE);
        var notice = standing().orElseThrow();
        var typed = form("reference", "RR 321", "endsOn", "2030-03-31", "arrivedOn", today().toString());

        var answer = post("/" + notice.id() + "/edit", typed, NO_FILE);
        post("/" + notice.id() + "/edit", typed, NO_FILE);

        assertThat(answer).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/contracts/" + contract + "/notice");
        assertThat(standing().orElseThrow().reference()).isEqualTo("RR 321");
        assertThat(standing().orElseThrow().endsOn()).isEqualTo("2030-03-31");
        assertThat(get(kari)).bodyText().contains("RR 321", "Corrected once", "RR 123", "26 February 2030");
    }

    /** Two windows: the second says what the first one wrote, and loses nothing that was typed. */
    @Test
    void tellsWhenTheProofWasCorrectedMeanwhile() {
        post("", form(), NO_FILE);
        var notice = standing().orElseThrow();
        var path = "/" + notice.id() + "/edit";
        post(path, form("reference", "RR 321", "version", "0"), NO_FILE);

        var late = post(path, form("reference", "RR 999", "version", "0"), NO_FILE);

        assertThat(late)
                .bodyText()
                .contains("was changed meanwhile", "It now says", "value=\"RR 999\"", "name=\"version\" value=\"1\"");
        assertThat(standing().orElseThrow().reference()).isEqualTo("RR 321");

        post(path, form("reference", "RR 999", "version", "1"), NO_FILE);
        assertThat(standing().orElseThrow().reference()).isEqualTo("RR 999");
        assertThat(get(kari)).bodyText().contains("Corrected 2 times", "RR 321");
    }

    @Test
    void offersTheProofAsItStandsToBeCorrected() {
        post("", form(), NO_FILE);

        assertThat(edit(kari))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"RR 123\"", "value=\"2030-02-26\"", "value=\"" + today() + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "givenOn, 2099-01-01, has not come yet",
        "arrivedOn, 2026-02-26, cannot arrive before",
        "endsOn, 2026-02-01, cannot end before",
        "how, pigeon, Choose how",
    })
    void keepsACorrectionThatCannotBe(String field, String typed, String mistake) {
        post("", form(), NO_FILE);
        var notice = standing().orElseThrow();

        var answer = post("/" + notice.id() + "/edit", form("reference", "RR 321", field, typed), NO_FILE);

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(mistake, "value=\"RR 321\"");
        assertThat(standing().orElseThrow().reference()).isEqualTo("RR 123");
    }

    @Test
    void givesNoNoticeAfterItWasConfirmed() {
        var yesterday = today().minusDays(1).toString();
        post("", form("givenOn", yesterday), NO_FILE);
        var notice = standing().orElseThrow();
        post("/" + notice.id() + "/confirmed", Map.of("date", yesterday), NO_FILE);

        assertThat(post("/" + notice.id() + "/edit", form(), NO_FILE))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("after they confirmed it");
    }

    @Test
    void correctsNothingThatWasTakenBack() {
        post("", form(), NO_FILE);
        var notice = standing().orElseThrow();
        post("/" + notice.id() + "/withdrawn", Map.of(), NO_FILE);

        post("/" + notice.id() + "/edit", form("reference", "RR 321"), NO_FILE);

        assertThat(SignedIn.work(kari, () -> notices.get(notice.id())).reference())
                .isEqualTo("RR 123");
    }

    @Test
    void showsTheProofToNobodyElse() {
        post("", form(), NO_FILE);

        assertThat(edit(accounts.ola())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void findsANoticeOnlyUnderItsContract() {
        post("", form(), NO_FILE);
        var notice = standing().orElseThrow();
        contract = contracts.nordlys(kari, cases.line(kari));

        assertThat(post("/" + notice.id() + "/withdrawn", Map.of(), NO_FILE)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private Optional<Notice> standing() {
        return SignedIn.work(kari, () -> notices.standing(contract));
    }

    private LocalDate today() {
        return cases.today(kari);
    }

    private MvcTestResult get(Account me) {
        return mvc.get()
                .uri("/contracts/" + contract + "/notice")
                .with(SignedIn.as(me))
                .exchange();
    }

    private MvcTestResult edit(Account me) {
        var notice = standing().orElseThrow();
        return mvc.get()
                .uri("/contracts/" + contract + "/notice/" + notice.id() + "/edit")
                .with(SignedIn.as(me))
                .exchange();
    }

    private MvcTestResult post(String path, Map<String, String> form, MockMultipartFile file) {
        var request = mvc.post()
                .uri("/contracts/" + contract + "/notice" + path)
                .multipart()
                .file(file)
                .with(SignedIn.as(kari))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private Map<String, String> form(String... changes) {
        var form = new LinkedHashMap<String, String>();
        form.put("id", NewId.next().toString());
        form.put("givenOn", today().toString());
        form.put("how", "letter");
        form.put("recipient", "Line Nygård");
        form.put("reference", "RR 123");
        form.put("endsOn", "2030-02-26");
        form.put("note", "");
        form.put("version", "0");
        for (var i = 0; i < changes.length; i += 2) form.put(changes[i], changes[i + 1]);
        return form;
    }
}
