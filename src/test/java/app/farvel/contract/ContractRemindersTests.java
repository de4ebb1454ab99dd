package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.reminder.Reminder;
import app.farvel.reminder.ReminderKey;
import app.farvel.reminder.ReminderService;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import app.farvel.winddown.Cases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The contract's last day of notice is Friday 27 November 2026, and a year on Friday 26 November 2027. */
@ApplicationTest
class ContractRemindersTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 27);

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    Contracts contracts;

    @Autowired
    ContractService service;

    @Autowired
    NoticeService notices;

    @Autowired
    ReminderService reminders;

    @Autowired
    Clock clock;

    private Account kari;
    private UUID contract;

    @BeforeEach
    void signContract() {
        kari = accounts.kari();
        contract = contracts.add(
                kari, Contracts.details(cases.line(kari), Contracts.nordlysTerms()), LocalDate.of(2026, 3, 1));
    }

    @Test
    void saysNothingBeforeTheFirstDayOfWarning() {
        assertThat(due(LAST_DAY.minusDays(121))).isEmpty();
        assertThat(due(LAST_DAY.minusDays(120))).hasSize(1);
    }

    @Test
    void asksToDecideEarlyAndToSendLate() {
        assertThat(due(LAST_DAY.minusDays(45)))
                .extracting(Reminder::title)
                .containsExactly("Decide on Design framework by Friday 27 November");
        assertThat(due(LAST_DAY.minusDays(3)))
                .extracting(Reminder::title)
                .containsExactly("Send notice for Design framework by Friday 27 November");
        assertThat(due(LAST_DAY)).extracting(Reminder::deadline).containsExactly(LAST_DAY);
    }

    @Test
    void warnsAnewWithEachStepAlthoughTheOneBeforeWasTickedOff() {
        var early = due(LAST_DAY.minusDays(100)).get(0);
        SignedIn.work(kari, () -> {
            reminders.done(early.key(), LAST_DAY.minusDays(100), Locale.ENGLISH, clock.instant());
            return early;
        });

        assertThat(shown(LAST_DAY.minusDays(95))).isEmpty();
        assertThat(shown(LAST_DAY.minusDays(90))).hasSize(1);
    }

    @Test
    void pressesWhileItIsInTimeByTheCalendarAlone() {
        assertThat(due(LAST_DAY.plusDays(1)))
                .extracting(Reminder::title)
                .containsExactly("Give notice for Design framework today");
    }

    @Test
    void asksToPostALetterAndThenToBringIt() {
        var terms = Contracts.nordlysTerms();
        var asked = Contracts.asking(Contracts.details(cases.line(kari), terms), NoticeForm.LETTER, NoticeAddress.NONE);
        var ola = accounts.ola();
        contracts.add(ola, withContact(asked, cases.line(ola)), LocalDate.of(2026, 3, 1));
        var tuesday = LocalDate.of(2026, 11, 24);

        assertThat(titles(ola, tuesday))
                .containsExactly("Send oppsigelsen av Design framework i posten innen tirsdag 24. november");
        assertThat(titles(ola, tuesday.plusDays(1)))
                .containsExactly("Lever oppsigelsen av Design framework innen fredag 27. november");
        assertThat(titles(ola, LAST_DAY)).hasSize(1).allMatch(title -> title.contains("27. november"));
        assertThat(titles(ola, LAST_DAY.plusDays(1))).containsExactly("Si opp Design framework i dag");
    }

    private static ContractDetails withContact(ContractDetails asked, UUID contact) {
        return Contracts.asking(Contracts.details(contact, asked.terms()), asked.noticeForm(), asked.noticeAddress());
    }

    private List<String> titles(Account reader, LocalDate today) {
        return SignedIn.work(reader, () -> reminders.due(today, reader.language())).stream()
                .map(Reminder::title)
                .toList();
    }

    @Test
    void isSilentAboutMonthsUntilSomebodyWantsOut() {
        var ola = accounts.ola();
        var day = LocalDate.of(2026, 12, 10);
        var monthly = contracts.monthly(ola, cases.line(ola), "Cleaning").id();
        assertThat(titles(ola, day)).isEmpty();

        SignedIn.work(ola, () -> service.wishOutBy(monthly, LocalDate.of(2027, 3, 31), day));

        assertThat(titles(ola, day)).containsExactly("Ta stilling til Cleaning innen onsdag 30. desember");
        assertThat(titles(ola, LocalDate.of(2027, 1, 2)))
                .containsExactly(
                        "Siste frist for å si opp Cleaning er gått ut",
                        "Ta stilling til Cleaning innen fredag 29. januar");
    }

    @Test
    void tellsThatTheDayHasPassedAndThenLooksAtTheNextTerm() {
        assertThat(due(LAST_DAY.plusDays(2)))
                .extracting(Reminder::title)
                .containsExactly("The notice day for Design framework has passed");
        assertThat(due(LAST_DAY.plusDays(60))).isEmpty();
        assertThat(due(LocalDate.of(2027, 11, 1)))
                .extracting(Reminder::title)
                .containsExactly("Decide on Design framework by Friday 26 November");
    }

    @Test
    void isSilentForTheTermThatIsKept() {
        SignedIn.work(kari, () -> {
            service.keep(contract, LAST_DAY, LAST_DAY.minusDays(50));
            return contract;
        });

        assertThat(due(LAST_DAY.minusDays(40))).isEmpty();
        assertThat(due(LAST_DAY.plusDays(2))).isEmpty();
        assertThat(due(LocalDate.of(2027, 11, 1))).hasSize(1);
    }

    @Test
    void isSilentOnceNoticeWasRecordedAndSpeaksAgainWhenItIsTakenBack() {
        var given = LAST_DAY.minusDays(20);
        var details = new NoticeDetails(
                NewId.next(), given, null, Notice.How.EMAIL, "Line", "", LocalDate.of(2027, 2, 26), "", null);
        var notice = SignedIn.work(
                kari, () -> notices.record(contract, details, clock.instant()).id());

        assertThat(due(LAST_DAY.minusDays(5))).isEmpty();
        SignedIn.work(kari, () -> {
            notices.withdraw(notice, LAST_DAY.minusDays(4));
            return notice;
        });
        assertThat(due(LAST_DAY.minusDays(3))).hasSize(1);
    }

    @Test
    void tellsOfAContractThatEndsByItself() {
        var ola = accounts.ola();
        var terms = new Terms(
                LocalDate.of(2026, 1, 1),
                new Span(12, Span.Unit.MONTHS),
                null,
                Renewal.NONE,
                null,
                null,
                true,
                NoticeRule.usual(null, NoticeTo.TERM_END));
        contracts.add(ola, Contracts.details(cases.line(ola), terms), LocalDate.of(2026, 3, 1));

        var due = SignedIn.work(ola, () -> reminders.due(LocalDate.of(2026, 12, 1), Locale.forLanguageTag("nb")));

        assertThat(due).extracting(Reminder::title).containsExactly("Design framework utløper torsdag 31. desember");
    }

    @Test
    void standsBeforeEverythingElse() {
        cases.sent(kari, LAST_DAY.minusDays(60));

        var shown = shown(LAST_DAY);

        assertThat(shown).hasSizeGreaterThan(1);
        assertThat(shown.get(0).isDeadline()).isTrue();
        assertThat(shown.get(0).key()).isEqualTo(new ReminderKey("contract", contract, "2026-11-27-1"));
    }

    private List<Reminder> due(LocalDate today) {
        return shown(today).stream().filter(Reminder::isDeadline).toList();
    }

    private List<Reminder> shown(LocalDate today) {
        return SignedIn.work(kari, () -> reminders.due(today, Locale.ENGLISH));
    }
}
