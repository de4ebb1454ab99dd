package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contract.DocumentRefused.Reason;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NotFound;
import app.farvel.shared.Statements;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class DocumentServiceTests {

    @Autowired
    DocumentService documents;

    @Autowired
    Contracts contracts;

    @Autowired
    SignedIn accounts;

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
    void keepsTheLargestFile() {
        var bytes = new byte[DocumentService.LARGEST];
        Arrays.fill(bytes, (byte) 'x');
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 8);

        var id = add("contract.pdf", bytes);

        var file = SignedIn.work(kari, () -> documents.content(contract, id));
        assertThat(file.content()).isEqualTo(bytes);
        assertThat(file.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void keepsWhatTheContentIsNotWhatTheNameSays() {
        var id = add("../photo.png", text("%PDF-1.7"));

        var file = SignedIn.work(kari, () -> documents.content(contract, id));
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.name()).isEqualTo("photo.png.pdf");
    }

    @Test
    void refusesWhatIsNoDocument() {
        assertThat(refusal("a.pdf", new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(refusal("a.pdf", text("<html></html>"))).isEqualTo(Reason.UNKNOWN_TYPE);
        assertThat(refusal("a.pdf", new byte[DocumentService.LARGEST + 1])).isEqualTo(Reason.TOO_LARGE);
        assertThat(SignedIn.work(kari, () -> documents.list(contract))).isEmpty();
    }

    @Test
    void refusesOneTooMany() {
        for (var n = 0; n < DocumentService.MOST; n++) add("a.txt", text("note " + n));

        assertThat(refusal("a.txt", text("one more"))).isEqualTo(Reason.TOO_MANY);
    }

    @Test
    void listsWithoutReadingTheFiles() {
        add("a.txt", text("one"));
        add("b.txt", text("two"));

        var sql = Statements.of(() -> SignedIn.work(kari, () -> documents.list(contract)));

        assertThat(sql).hasSize(1);
        assertThat(sql.get(0)).doesNotContain("contract_document_content");
    }

    @Test
    void takesAwayAndBringsBack() {
        var id = add("a.txt", text("one"));

        SignedIn.work(kari, () -> documents.trash(contract, id, clock.instant()));

        assertThat(SignedIn.work(kari, () -> documents.list(contract))).isEmpty();
        assertThatThrownBy(() -> SignedIn.work(kari, () -> documents.content(contract, id)))
                .isInstanceOf(NotFound.class);
        SignedIn.work(kari, () -> documents.restore(contract, id));
        assertThat(SignedIn.work(kari, () -> documents.content(contract, id)).content())
                .isEqualTo(text("one"));
    }

    @Test
    void showsNobodyElsesFiles() {
        var id = add("a.txt", text("one"));
        var ola = accounts.ola();
        var other = contracts.retainer(kari).id();

        assertThatThrownBy(() -> SignedIn.work(ola, () -> documents.content(contract, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> SignedIn.work(ola, () -> documents.add(contract, "a.txt", text("x"), clock.instant())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> SignedIn.work(kari, () -> documents.content(other, id)))
                .isInstanceOf(NotFound.class);
    }

    private UUID add(String name, byte[] bytes) {
        return SignedIn.work(kari, () -> documents.add(contract, name, bytes, clock.instant()));
    }

    private Reason refusal(String name, byte[] bytes) {
        try {
            add(name, bytes);
        } catch (DocumentRefused refused) {
            return refused.reason();
        }
        throw new AssertionError(name + " was taken");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
