package app.farvel.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contract.Archives;
import app.farvel.contract.Contracts;
import app.farvel.contract.DocumentService;
import app.farvel.shared.ApplicationTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class DocumentPagesTests {

    private static final byte[] PDF = "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Contracts contracts;

    @Autowired
    DocumentService documents;

    @Autowired
    Clock clock;

    Account kari;
    UUID contract;

    @BeforeEach
    void aContract() {
        kari = accounts.kari();
        contract = contracts.retainer(kari).id();
    }

    @Test
    void keepsAFileAndGivesItBackAsADownload() {
        var sent = upload("Årsavtale.pdf", PDF);

        var id = SignedIn.work(kari, () -> documents.list(contract)).get(0).id();
        var file = get("/contracts/" + contract + "/documents/" + id);

        assertThat(sent).hasStatus(302);
        assertThat(file).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(file).hasHeader("Content-Type", "application/pdf");
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("%C3%85rsavtale.pdf");
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(PDF);
    }

    @Test
    void saysOnThePageThatAFileIsOfNoUse() {
        var page = upload("contract.pdf", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));

        assertThat(page).hasStatus(422).bodyText().contains("Such files are not kept here", "Design retainer");
    }

    @Test
    void saysOnThePageThatAFileIsTooLargeOrMissing() {
        assertThat(upload("contract.pdf", new byte[DocumentService.LARGEST + 1]))
                .hasStatus(422)
                .bodyText()
                .contains("larger than 10 MB");
        assertThat(upload("", new byte[0])).hasStatus(422).bodyText().contains("Choose a file that is not empty");
        assertThat(mvc.post()
                        .uri("/contracts/" + contract + "/documents")
                        .with(SignedIn.as(kari))
                        .with(csrf())
                        .exchange())
                .hasStatus(422);
    }

    @Test
    void saysOnThePageWhatIsWrongWithAnOfficeFile() {
        var word = Archives.word();
        word.put("word/vbaProject.bin", "x");

        assertThat(upload("contract.docx", Archives.zip(word)))
                .hasStatus(422)
                .bodyText()
                .contains("This file carries macros");
        assertThat(upload("contract.docx", Archives.zip(Map.of("a.txt", "x"))))
                .hasStatus(422)
                .bodyText()
                .contains("not the kind of office file its name says");
        assertThat(upload("contract.docx", Archives.zip(Archives.word()))).hasStatus(302);
    }

    @Test
    void showsTheRoomTakenAndMakesMoreOfIt() {
        upload("a.txt", "x".repeat(3 * 1024 * 1024).getBytes(StandardCharsets.UTF_8));
        var id = SignedIn.work(kari, () -> documents.list(contract)).get(0).id();
        post("/contracts/" + contract + "/documents/" + id + "/trash");

        assertThat(get("/contracts/" + contract))
                .bodyText()
                .contains("3 of 500 MB used", "One removed document still takes 3 MB");
        post("/contracts/" + contract + "/documents/erase");
        assertThat(get("/contracts/" + contract))
                .bodyText()
                .contains("0 of 500 MB used")
                .doesNotContain("still take");
    }

    @Test
    void showsAScriptInANameAsText() {
        upload("<img src=x onerror=alert(1)>.pdf", PDF);

        var page = get("/contracts/" + contract);
        var id = SignedIn.work(kari, () -> documents.list(contract)).get(0).id();
        var file = get("/contracts/" + contract + "/documents/" + id);

        assertThat(page).bodyText().contains("&lt;img src=x").doesNotContain("<img src=x");
        assertThat(file.getResponse().getHeader("Content-Disposition")).doesNotContain("\n", "\r");
    }

    @Test
    void removesAndBringsBack() {
        upload("contract.pdf", PDF);
        var at = "/contracts/" + contract + "/documents/"
                + SignedIn.work(kari, () -> documents.list(contract)).get(0).id();

        post(at + "/trash");
        var gone = get(at);
        post(at + "/restore");

        assertThat(gone).hasStatus(404);
        assertThat(get(at)).hasStatusOk();
    }

    private MvcTestResult upload(String name, byte[] bytes) {
        return mvc.post()
                .uri("/contracts/" + contract + "/documents")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .with(SignedIn.as(kari))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(SignedIn.as(kari)).exchange();
    }

    private void post(String address) {
        assertThat(mvc.post().uri(address).with(SignedIn.as(kari)).with(csrf()).exchange())
                .hasStatus(302);
    }
}
