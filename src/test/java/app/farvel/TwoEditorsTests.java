package app.farvel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contract.ClauseKind;
import app.farvel.contract.ClauseService;
import app.farvel.contract.Contracts;
import app.farvel.contract.DocumentService;
import app.farvel.digest.DigestService;
import app.farvel.digest.Rhythm;
import app.farvel.mail.MailTest;
import app.farvel.script.ChecklistItem.When;
import app.farvel.shared.NewId;
import app.farvel.winddown.Cases;
import app.farvel.winddown.ChecklistService;
import app.farvel.winddown.NewTask;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two people edit the same thing: one wins, the other is told and keeps what they typed. */
@MailTest
class TwoEditorsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Contracts contracts;

    @Autowired
    ClauseService clauses;

    @Autowired
    DocumentService documents;

    @Autowired
    Cases cases;

    @Autowired
    ChecklistService checklist;

    @Autowired
    DigestService digests;

    private Account kari;

    @BeforeEach
    void register() {
        kari = accounts.kari();
    }

    @Test
    void tellsTheSecondOfAClause() {
        var contract = contracts.retainer(kari).id();
        var id = NewId.next();
        SignedIn.work(kari, () -> clauses.add(contract, id, ClauseKind.FEES, "No fee", ""));
        var address = "/contracts/" + contract + "/clauses/" + id;

        assertTold(address, "text", Map.of("kind", "fees", "page", ""), "Half a fee", "A whole fee");
        assertThat(SignedIn.work(kari, () -> clauses.get(contract, id).text())).isEqualTo("A whole fee");
    }

    @Test
    void tellsTheSecondOfALineOfTheChecklist() {
        var windDown = cases.begun(kari);
        var line = new NewTask(NewId.next(), "Return the keys", "me", null);
        SignedIn.work(kari, () -> checklist.add(windDown, line, When.BEFORE));
        var address = "/wind-downs/" + windDown + "/tasks/" + line.id() + "/edit";

        assertTold(
                address,
                "text",
                Map.of("phase", "before", "owner", "me", "name", "", "date", ""),
                "Return two keys",
                "Return all keys");
        assertThat(SignedIn.work(kari, () -> checklist.line(windDown, line.id()).text()))
                .isEqualTo("Return all keys");
    }

    @Test
    void tellsTheSecondOfTheDigest() {
        assertTold("/settings/digest", "rhythm", Map.of("weekday", "MONDAY", "time", "07:00"), "daily", "weekly");
        assertThat(SignedIn.work(kari, () -> digests.timetable().rhythm())).isEqualTo(Rhythm.WEEKLY);
    }

    /** The first saves one text, the second another; told of it, the second sees both, and saves again. */
    private void assertTold(String address, String field, Map<String, String> others, String one, String other) {
        var version = version(get(address));

        assertThat(save(address, field, others, one, version)).hasStatus(302);
        assertThat(save(address, field, others, one, version)).as("sent twice").hasStatus(302);
        var told = save(address, field, others, other, version);

        assertThat(told).hasStatus(409).bodyText().contains(shown(one)).contains(other);
        assertThat(save(address, field, others, other, version(told))).hasStatus(302);
    }

    private static String shown(String text) {
        return text.equals("daily") ? "Every day" : text;
    }

    private MvcTestResult save(String address, String field, Map<String, String> others, String text, String version) {
        var typed = new LinkedHashMap<>(others);
        typed.put(field, text);
        typed.put("version", version);
        var request = mvc.post().uri(address).with(SignedIn.as(kari)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(SignedIn.as(kari)).exchange();
    }

    private static String version(MvcTestResult page) {
        try {
            return WebForm.of(page.getResponse().getContentAsString(), "").stream()
                    .flatMap(form -> form.fields().stream())
                    .filter(field -> field.name().equals("version"))
                    .map(WebForm.Field::value)
                    .findFirst()
                    .orElseThrow();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsOneOfAFileOfTenMegabytesThatIsSentTwiceAtOnce() {
        var contract = contracts.retainer(kari).id();
        var bytes = new byte[DocumentService.LARGEST];
        Arrays.fill(bytes, (byte) 'x');
        var id = NewId.next().toString();

        var answers = IntStream.range(0, 2)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> upload(contract.toString(), id, bytes)))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).hasStatus(302));
        assertThat(SignedIn.work(kari, () -> documents.list(contract))).hasSize(1);
    }

    private MvcTestResult upload(String contract, String id, byte[] bytes) {
        return mvc.post()
                .uri("/contracts/" + contract + "/documents")
                .multipart()
                .file(new MockMultipartFile("file", "plan.txt", "text/plain", bytes))
                .param("formId", id)
                .with(SignedIn.as(kari))
                .with(csrf())
                .exchange();
    }
}
