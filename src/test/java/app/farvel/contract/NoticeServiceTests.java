package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.Relation;
import app.farvel.contact.TimelineSource.TimelineEntry;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import app.farvel.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class NoticeServiceTests {

    private static final LocalDate GIVEN = LocalDate.of(2026, 11, 20);
    private static final LocalDate ENDS = LocalDate.of(2027, 2, 26);
    private static final byte[] PDF = "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    NoticeService notices;

    @Autowired
    DocumentService documents;

    @Autowired
    NoticeTimeline timeline;

    @Autowired
    ContactService contacts;

    @Autowired
    Contracts contracts;

    @Autowired
    SignedIn accounts;

    @Autowired
    Clock clock;

    private Account kari;
    private UUID contact;
    private UUID contract;

    @BeforeEach
    void kariHasAContract() {
        kari = accounts.kari();
        var line = ContactDetails.of("Line Nygård", "Nordlys Design", Relation.VENDOR, Locale.ENGLISH);
        contact = SignedIn.work(
                kari, () -> contacts.add(line, kari.language(), clock.instant()).id());
        contract = contracts.nordlys(kari, contact);
    }

    @Test
    void keepsTheProof() {
        record(details(NewId.next()));

        var standing = SignedIn.work(kari, () -> notices.standing(contract)).orElseThrow();
        assertThat(standing.givenOn()).isEqualTo(GIVEN);
        assertThat(standing.how()).isEqualTo(Notice.How.IN_PERSON);
        assertThat(standing.recipient()).isEqualTo("Line Nygård");
        assertThat(standing.endsOn()).isEqualTo(ENDS);
        assertThat(standing.confirmedOn()).isEmpty();
    }

    @Test
    void recordsOnceWhatIsToldTwice() {
        var details = details(NewId.next());

        var first = record(details);
        var second = record(details);

        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void knowsOnlyOneThatStands() {
        record(details(NewId.next()));

        assertThatThrownBy(() -> record(details(NewId.next()))).isInstanceOf(NoticeStands.class);
    }

    @Test
    void tellsWhichContractsAreNoticed() {
        var other = contracts.nordlys(kari, contact);
        record(details(NewId.next()));

        var noticed = SignedIn.work(
                kari, () -> notices.noticed(List.of(contract, other)).keySet());

        assertThat(noticed).containsExactly(contract);
        assertThat(SignedIn.work(kari, () -> notices.noticed(List.of()))).isEmpty();
    }

    @Test
    void makesRoomForAnotherWhenTakenBack() {
        var first = record(details(NewId.next()));

        SignedIn.work(kari, () -> notices.withdraw(first.id(), GIVEN.plusDays(1)));

        assertThat(SignedIn.work(kari, () -> notices.standing(contract))).isEmpty();
        assertThat(SignedIn.work(kari, () -> notices.withdrawn(contract)))
                .extracting(Notice::id)
                .containsExactly(first.id());
        assertThat(record(details(NewId.next())).isStanding()).isTrue();
    }

    @Test
    void refusesDaysThatCannotBe() {
        var backwards =
                new NoticeDetails(NewId.next(), GIVEN, null, Notice.How.EMAIL, "", "", GIVEN.minusDays(1), "", null);

        assertThatThrownBy(() -> record(backwards)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNoticeThatWasGivenBeforeTheContractBegan() {
        var early = LocalDate.of(2026, 2, 26);
        var details = new NoticeDetails(NewId.next(), early, null, Notice.How.EMAIL, "", "", ENDS, "", null);

        var notice = record(details);

        assertThat(SignedIn.work(kari, () -> notices.judge(notice)).timeliness().verdict())
                .isEqualTo(Timeliness.Verdict.IN_TIME);
    }

    /** Monday 30 November 2026 is the last day for a letter to be there; it takes three working days. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-25,           ,           , 2026-11-30, true, IN_TIME",
        "2026-11-26,           ,           , 2026-12-01, true, TOO_LATE",
        "2026-11-26, 2026-11-27,           , 2026-11-27, false, IN_TIME",
        "2026-11-20, 2026-12-02,           , 2026-12-02, false, TOO_LATE",
        "2026-11-25,           , 2026-11-27, 2026-11-27, false, IN_TIME",
        "2026-11-20,           , 2026-12-02, 2026-11-25, true, IN_TIME",
    })
    void judgesALetterByTheDayItIsThere(
            LocalDate posted,
            @Nullable LocalDate arrived,
            @Nullable LocalDate confirmed,
            LocalDate counts,
            boolean expected,
            Timeliness.Verdict verdict) {
        var asked = Contracts.asking(
                Contracts.details(contact, Contracts.openEnded(31, NoticeTo.MONTH_END)),
                NoticeForm.LETTER,
                NoticeAddress.NONE);
        contract = contracts.add(kari, asked, LocalDate.of(2026, 3, 1));
        var details = new NoticeDetails(
                NewId.next(), posted, null, Notice.How.LETTER, "", "", LocalDate.of(2026, 12, 31), "", null);
        var notice = record(details);
        SignedIn.work(kari, () -> {
            if (arrived != null) notices.arrived(notice.id(), arrived);
            if (confirmed != null) notices.confirm(notice.id(), confirmed);
        });

        var judgement = SignedIn.work(
                kari, () -> notices.judge(notices.standing(contract).orElseThrow()));

        assertThat(judgement.counts()).isEqualTo(counts);
        assertThat(judgement.expected()).isEqualTo(expected);
        assertThat(judgement.timeliness().verdict()).isEqualTo(verdict);
        assertThat(judgement.isOtherWay()).isFalse();
    }

    @Test
    void keepsTheFileThatProvesIt() {
        var notice = SignedIn.work(
                kari,
                () -> notices.record(
                        contract, details(NewId.next()), new ProofFile("receipt.pdf", PDF), clock.instant()));

        var file = SignedIn.work(
                kari, () -> documents.content(contract, notice.documentId().orElseThrow()));
        assertThat(file.content()).isEqualTo(PDF);
    }

    @Test
    void recordsNothingWhenTheFileIsRefused() {
        var odd = new ProofFile("odd.exe", new byte[] {'M', 'Z', 0, 1});

        assertThatThrownBy(() -> SignedIn.work(
                        kari, () -> notices.record(contract, details(NewId.next()), odd, clock.instant())))
                .isInstanceOf(DocumentRefused.class);
        assertThat(SignedIn.work(kari, () -> notices.standing(contract))).isEmpty();
    }

    @Test
    void standsOnTheContactsTimeline() {
        var notice = record(details(NewId.next()));
        SignedIn.work(kari, () -> notices.confirm(notice.id(), GIVEN.plusDays(3)));

        var entries = SignedIn.work(kari, () -> timeline.of(contact, Locale.ENGLISH));

        assertThat(entries)
                .extracting(TimelineEntry::title, TimelineEntry::on)
                .containsExactly(tuple("Notice given", GIVEN), tuple("Notice confirmed", GIVEN.plusDays(3)));
        assertThat(entries.get(0).text()).isEqualTo("Design framework · in person");
        assertThat(entries.get(0).href()).isEqualTo("/contracts/" + contract + "/notice");
    }

    @Test
    void showsNothingToOthers() {
        var notice = record(details(NewId.next()));
        var ola = accounts.ola();

        assertThat(SignedIn.work(ola, () -> notices.standing(contract))).isEmpty();
        assertThat(SignedIn.work(ola, () -> notices.noticed(List.of(contract)))).isEmpty();
        assertThatThrownBy(() -> SignedIn.work(ola, () -> notices.get(notice.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        SignedIn.work(ola, () -> notices.record(contract, details(NewId.next()), clock.instant())))
                .isInstanceOf(NotFound.class);
    }

    private Notice record(NoticeDetails details) {
        return SignedIn.work(kari, () -> notices.record(contract, details, clock.instant()));
    }

    private static NoticeDetails details(UUID id) {
        return new NoticeDetails(
                id, GIVEN, GIVEN, Notice.How.IN_PERSON, "Line Nygård", "RR 123", ENDS, "At their office", null);
    }
}
