package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.InteractionDetails;
import app.farvel.contact.InteractionKind;
import app.farvel.contact.InteractionService;
import app.farvel.contract.Contracts;
import app.farvel.contract.DocumentService;
import app.farvel.gathering.Tables;
import app.farvel.shared.ApplicationTest;
import app.farvel.winddown.Cases;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was thrown away can be found and put back, each kind, and nobody else's. */
@ApplicationTest
class TrashPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    Contracts vendors;

    @Autowired
    DocumentService documents;

    @Autowired
    Tables tables;

    @Autowired
    InteractionService interactions;

    @Autowired
    Clock clock;

    private Account kari;

    @BeforeEach
    void kariIsSignedIn() {
        kari = accounts.kari();
    }

    @Test
    void putsAContractBack() {
        var contract = vendors.retainer(kari);

        goesAndComesBack("contract", "/contracts/" + contract.id(), contract.title(), "/contracts");
    }

    @Test
    void leavesInTheTrashWhatWasThrownAwayBeforeItsVendor() {
        var gone = vendors.retainer(kari);
        var stays = SignedIn.work(kari, () -> vendors.nordlys(kari, gone.contactId()));
        var vendor = "/contacts/" + gone.contactId();
        post("/contracts/" + gone.id() + "/trash");
        post(vendor + "/trash");

        post(vendor + "/restore");
        post(vendor + "/restore");

        assertThat(get("/trash?kind=contract")).bodyText().contains(gone.title());
        assertThat(get("/contracts/" + stays)).hasStatusOk();
    }

    @Test
    void putsADocumentBack() {
        var contract = vendors.retainer(kari).id();
        var text = "Signed".getBytes(StandardCharsets.UTF_8);
        var id = SignedIn.work(kari, () -> documents.add(contract, "signed.txt", text, clock.instant()));

        goesAndComesBack(
                "document", "/contracts/" + contract + "/documents/" + id, "signed.txt", "/contracts/" + contract);
    }

    @Test
    void putsATableBack() {
        var table = tables.open(kari, 4);

        goesAndComesBack("gathering", "/gatherings/" + table.id(), table.title(), "/gatherings");
    }

    @Test
    void putsAnEntryOfTheLogBack() {
        var line = cases.line(kari);
        var entry = InteractionDetails.of(InteractionKind.LUNCH, kari.today(clock.instant()), "Soup & talk", line);
        SignedIn.work(kari, () -> interactions.log(entry, clock.instant()));

        goesAndComesBack("interaction", "/interactions/" + entry.id(), "Soup &amp; talk", "/contacts/" + line);
    }

    @Test
    void leavesTheContractsOfAVendorInTheTrashToTheVendor() {
        var contract = vendors.retainer(kari);
        post("/contacts/" + contract.contactId() + "/trash");

        assertThat(get("/trash?kind=contract")).bodyText().contains("Nothing in the trash");
        assertThat(get("/trash")).bodyText().contains("/contacts/" + contract.contactId() + "/restore");
    }

    @Test
    void showsPageByPage() {
        var line = cases.line(kari);
        for (var n = 0; n < 27; n++) {
            var entry = InteractionDetails.of(InteractionKind.CALL, kari.today(clock.instant()), "Entry " + n, line);
            SignedIn.work(kari, () -> interactions.log(entry, clock.instant()));
            SignedIn.work(kari, () -> interactions.trash(entry.id(), clock.instant()));
        }

        assertThat(get("/trash?kind=interaction"))
                .bodyText()
                .contains("Entry 26", "kind=interaction&amp;page=1")
                .doesNotContain(": Entry 1<");
        assertThat(get("/trash?kind=interaction&page=1"))
                .bodyText()
                .contains(": Entry 1<")
                .doesNotContain("Entry 26");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trash?kind=nonsense", "/trash?kind=account"})
    void knowsNoOtherKind(String address) {
        assertThat(get(address)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void goesAndComesBack(String kind, String address, String title, String where) {
        post(address + "/trash");
        assertThat(get(where)).bodyText().doesNotContain(title + "<");
        assertThat(get("/trash?kind=" + kind)).bodyText().contains(title, address + "/restore");
        assertThat(mvc.get().uri("/trash?kind=" + kind).with(SignedIn.as(accounts.ola())))
                .bodyText()
                .doesNotContain(address);

        post(address + "/restore");

        assertThat(get(where)).bodyText().contains(title + "<");
        assertThat(get("/trash?kind=" + kind)).bodyText().doesNotContain(address);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(SignedIn.as(kari)).exchange();
    }

    private void post(String address) {
        assertThat(mvc.post().uri(address).with(SignedIn.as(kari)).with(csrf())).hasStatus3xxRedirection();
    }
}
