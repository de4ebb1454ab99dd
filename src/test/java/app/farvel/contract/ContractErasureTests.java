package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.Relation;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import app.farvel.shared.NotFound;
import app.farvel.winddown.Cases;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ContractErasureTests {

    private static final List<String> TABLES = List.of(
            "contract",
            "contract_document",
            "contract_document_content",
            "contract_notice",
            "contract_notice_edit",
            "contract_clause");

    @Autowired
    ContractService contracts;

    @Autowired
    DocumentService documents;

    @Autowired
    ContactService contacts;

    @Autowired
    Cases cases;

    @Autowired
    Contracts vendors;

    @Autowired
    SignedIn accounts;

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
    void goesToTheTrashWithTheVendorAndComesBack() {
        var contract = vendors.retainer(kari);
        var vendor = List.of(contract.contactId());

        SignedIn.work(kari, () -> contacts.trash(vendor, clock.instant()));

        assertThatThrownBy(() -> SignedIn.work(kari, () -> contracts.get(contract.id())))
                .isInstanceOf(NotFound.class);
        SignedIn.work(kari, () -> contacts.restore(vendor));
        assertThat(SignedIn.work(kari, () -> contracts.of(contract.contactId())))
                .hasSize(1);
    }

    @Test
    void leavesForGoodWithTheVendor() {
        var batch = NewId.next();
        var gone = sampleVendor(batch);
        var contract = contract(gone, null);
        withEverything(contract);
        var stays = managedBy(cases.line(kari), gone, contract);

        SignedIn.work(kari, () -> contacts.removeBatch(batch));

        var left = SignedIn.work(kari, () -> contracts.get(stays));
        assertThat(left.managerId()).isEmpty();
        assertThat(left.successorId()).isEmpty();
        assertThat(rows("contract")).isEqualTo(1);
        for (var table : TABLES.subList(1, TABLES.size()))
            assertThat(rows(table)).as(table).isZero();
    }

    private UUID sampleVendor(UUID batch) {
        var bo = ContactDetails.of("Bo Berg", "Berg", Relation.VENDOR, Locale.ENGLISH);
        var details = new ContactDetails(
                bo.id(),
                bo.name(),
                bo.organization(),
                "",
                bo.relation(),
                List.of(),
                List.of(),
                bo.language(),
                bo.addressForm(),
                null,
                "",
                List.of(),
                "",
                batch);
        return SignedIn.work(kari, () -> contacts.add(details, Locale.ENGLISH, clock.instant()))
                .id();
    }

    private UUID contract(UUID contactId, UUID batch) {
        return vendors.retainer(kari, contactId, LocalDate.of(2024, 2, 27), batch)
                .id();
    }

    /** A contract of another vendor that was to give way, and is looked after by the one who goes. */
    private UUID managedBy(UUID contactId, UUID managerId, UUID successorId) {
        var id = contract(contactId, null);
        jdbc.sql("update contract set manager_id = ?, successor_id = ? where id = ?")
                .params(managerId, successorId, id)
                .update();
        return id;
    }

    private void withEverything(UUID contract) {
        SignedIn.work(
                kari, () -> documents.add(contract, "a.txt", "x".getBytes(StandardCharsets.UTF_8), clock.instant()));
        jdbc.sql("""
                        insert into contract_notice (id, account_id, version, contract_id, given_on, how, recipient, reference, ends_on, note, created_at)
                        values (?, ?, 0, ?, '2026-11-03', 'EMAIL', '', '', '2027-02-26', '', '2026-11-03T10:00:00Z')""").params(NewId.next(), kari.id(), contract).update();
        jdbc.sql("""
                        insert into contract_notice_edit (id, account_id, notice_id, given_on, how, recipient, reference, ends_on, note, edited_at)
                        select n.id, n.account_id, n.id, n.given_on, n.how, '', '', n.ends_on, '', n.created_at
                        from contract_notice n where n.contract_id = ?""").param(contract).update();
        jdbc.sql("""
                        insert into contract_clause (id, account_id, contract_id, kind, text, page, agreed, position)
                        values (?, ?, ?, 'NOTICE', 'x', '', false, 0)""").params(NewId.next(), kari.id(), contract).update();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where account_id = ?")
                .param(kari.id())
                .query(Long.class)
                .single();
    }
}
