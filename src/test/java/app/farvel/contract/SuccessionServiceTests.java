package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contract.SuccessionService.Candidate;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class SuccessionServiceTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Autowired
    SuccessionService successions;

    @Autowired
    LeavingService leaving;

    @Autowired
    NoticeService notices;

    @Autowired
    SignedIn accounts;

    @Autowired
    Contracts contracts;

    Account kari;
    Contract old;
    Contract next;

    @BeforeEach
    void twoContracts() {
        kari = accounts.kari();
        old = contracts.monthly(kari, contracts.vendor(kari, "Nordlys Design").id(), "Design");
        next = contracts.monthly(
                kari, contracts.vendor(kari, "Fjord Åse").id(), "100% new", "2027-02-01", "8000", null);
    }

    @Test
    void countsTheDaysWithBoth() {
        link(old.id(), next.id());

        var succession = SignedIn.work(kari, () -> successions.succession(old.id(), TODAY))
                .orElseThrow();

        assertThat(succession.last()).as("three months to the end of a month").isEqualTo("2027-02-28");
        assertThat(succession.overlap()).isEqualTo(28);
        assertThat(SignedIn.work(kari, () -> successions.isSettled(old.id(), TODAY)))
                .isFalse();
    }

    @Test
    void goesByTheNoticeThatWasGiven() {
        link(old.id(), next.id());
        var given = new NoticeDetails(
                NewId.next(),
                TODAY.minusDays(1),
                null,
                Notice.How.EMAIL,
                "",
                "",
                LocalDate.parse("2027-01-22"),
                "",
                null);

        SignedIn.work(kari, () -> notices.record(old.id(), given, Instant.parse("2026-11-23T10:00:00Z")));

        var succession = SignedIn.work(kari, () -> successions.succession(old.id(), TODAY))
                .orElseThrow();
        assertThat(succession.gap()).as("23 to 31 January").isEqualTo(9);
        assertThat(SignedIn.work(kari, () -> successions.isSettled(old.id(), TODAY)))
                .isTrue();
    }

    @Test
    void refusesACircle() {
        link(old.id(), next.id());

        assertThat(link(next.id(), old.id())).isFalse();
        assertThat(link(old.id(), old.id())).isFalse();
        assertThat(SignedIn.work(kari, () -> successions.successor(next.id()))).isEmpty();
    }

    @Test
    void forgetsTheLinkWhenAsked() {
        link(old.id(), next.id());

        SignedIn.work(kari, () -> successions.unlink(old.id()));

        assertThat(SignedIn.work(kari, () -> successions.successor(old.id()))).isEmpty();
    }

    @Test
    void findsContractsByVendorAndByTitle() {
        assertThat(found("ase")).containsExactly("100% new");
        assertThat(found("0% N")).containsExactly("100% new");
        assertThat(found("nobody")).isEmpty();
        assertThat(found("")).as("all but itself").containsExactly("100% new");
        assertThat(found("%")).as("a sign like any other").containsExactly("100% new");
    }

    @Test
    void proposesThePriceOfTheOneThatTakesOver() {
        link(old.id(), next.id());

        var costs = SignedIn.work(kari, () -> leaving.costs(old.id(), TODAY)).orElseThrow();

        assertThat(costs.saving().orElseThrow().perYear().amount())
                .as("144 000 - 96 000")
                .isEqualByComparingTo("48000");
    }

    @Test
    void countsNothingWithoutAPrice() {
        var free = contracts.monthly(kari, old.contactId(), "Advice", "2025-01-01", null, null);

        assertThat(SignedIn.work(kari, () -> leaving.costs(free.id(), TODAY))).isEmpty();
    }

    private boolean link(UUID from, UUID to) {
        return SignedIn.work(kari, () -> successions.link(from, to));
    }

    private java.util.List<String> found(String words) {
        return SignedIn.work(kari, () -> successions.find(old.id(), words)).contracts().stream()
                .map(Candidate::contract)
                .map(Contract::title)
                .toList();
    }
}
