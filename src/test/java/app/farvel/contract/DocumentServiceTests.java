package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.account.Account;
import app.farvel.account.AccountService;
import app.farvel.account.SignedIn;
import app.farvel.contract.DocumentRefused.Reason;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NotFound;
import app.farvel.shared.Statements;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

@ApplicationTest
class DocumentServiceTests {

    @Autowired
    DocumentService documents;

    @Autowired
    Contracts contracts;

    @Autowired
    SignedIn accounts;

    @Autowired
    NoticeService notices;

    @Autowired
    ContractService contractService;

    @Autowired
    DocumentRepository repository;

    @Autowired
    AccountService accountService;

    @Autowired
    ContractSql sql;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionOperations transaction;

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
    void countsWhatIsInTheTrash() {
        var first = add("a.txt", text("note"));
        for (var n = 1; n < DocumentService.MOST; n++) add("a.txt", text("note " + n));
        SignedIn.work(kari, () -> documents.trash(contract, first, clock.instant()));

        assertThat(refusal("a.txt", text("one more"))).isEqualTo(Reason.TOO_MANY);

        SignedIn.work(kari, () -> documents.eraseTrashed(contract));
        assertThat(add("a.txt", text("one more"))).isNotNull();
        assertThatThrownBy(() -> SignedIn.work(kari, () -> documents.restore(contract, first)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void keepsARemovedProofOfANotice() {
        var proof = add("proof.txt", text("posted"));
        var other = add("other.txt", text("other"));
        var details = new NoticeDetails(
                UUID.randomUUID(),
                LocalDate.of(2026, 11, 20),
                null,
                Notice.How.LETTER,
                "Line",
                "",
                LocalDate.of(2027, 2, 26),
                "",
                null);
        SignedIn.work(kari, () -> notices.record(contract, details.provenBy(proof), clock.instant()));
        for (var id : List.of(proof, other)) SignedIn.work(kari, () -> documents.trash(contract, id, clock.instant()));

        SignedIn.work(kari, () -> documents.eraseTrashed(contract));

        SignedIn.work(kari, () -> documents.restore(contract, proof));
        assertThat(SignedIn.work(kari, () -> documents.list(contract)))
                .extracting(ContractDocument::id)
                .containsExactly(proof);
    }

    @Test
    void erasesNothingOfAnother() {
        var id = add("a.txt", text("one"));
        SignedIn.work(kari, () -> documents.trash(contract, id, clock.instant()));

        assertThatThrownBy(() -> SignedIn.work(accounts.ola(), () -> documents.eraseTrashed(contract)))
                .isInstanceOf(NotFound.class);
        SignedIn.work(kari, () -> documents.restore(contract, id));
    }

    @Test
    void refusesMoreThanAnAccountHasRoomFor() {
        var full = quota(2 * 1000 * 1000);
        var second = contracts.retainer(kari).id();
        var removed = add("a.txt", large(1000 * 1000));
        SignedIn.work(kari, () -> full.add(second, "b.txt", large(1000 * 1000), clock.instant()));
        SignedIn.work(kari, () -> documents.trash(contract, removed, clock.instant()));

        assertThatThrownBy(() -> SignedIn.work(kari, () -> full.add(contract, "c.txt", text("c"), clock.instant())))
                .isInstanceOfSatisfying(
                        DocumentRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.FULL));
        var ola = accounts.ola();
        var his = contracts.retainer(ola).id();
        assertThat(SignedIn.work(ola, () -> full.add(his, "c.txt", text("c"), clock.instant())))
                .isNotNull();
        SignedIn.work(kari, () -> documents.eraseTrashed(contract));
        assertThat(SignedIn.work(kari, () -> full.add(contract, "c.txt", text("c"), clock.instant())))
                .isNotNull();
    }

    @Test
    void fillsTheRoomNoFurtherWhenManyAreAddedAtOnce() {
        var full = quota(3 * 1000);
        var start = new CountDownLatch(1);
        var tries = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> {
                    awaits(start);
                    try {
                        return SignedIn.work(kari, () -> full.add(contract, "a.txt", large(1000), clock.instant()))
                                != null;
                    } catch (DocumentRefused refused) {
                        return false;
                    }
                }))
                .toList();

        start.countDown();

        assertThat(tries.stream().map(CompletableFuture::join).filter(kept -> kept))
                .hasSize(3);
        assertThat(SignedIn.work(kari, () -> documents.list(contract))).hasSize(3);
    }

    /** The service with less room, in transactions like the real one's. */
    private Uploads quota(long bytes) {
        var service = new DocumentService(
                contractService,
                repository,
                accountService,
                new ContractSettings(List.of(), DataSize.ofBytes(bytes)),
                sql,
                entities);
        return (contract, name, content, now) ->
                transaction.execute(status -> service.add(contract, name, content, now));
    }

    private interface Uploads {

        UUID add(UUID contract, String name, byte[] content, Instant now);
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] large(int size) {
        return "x".repeat(size).getBytes(StandardCharsets.UTF_8);
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
