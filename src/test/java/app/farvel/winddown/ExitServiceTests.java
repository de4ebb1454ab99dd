package app.farvel.winddown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.InteractionDetails;
import app.farvel.contact.InteractionKind;
import app.farvel.contact.InteractionService;
import app.farvel.contract.ContractService;
import app.farvel.contract.Contracts;
import app.farvel.contract.Notice;
import app.farvel.contract.NoticeDetails;
import app.farvel.contract.NoticeService;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.Money;
import app.farvel.shared.NewId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The case's last day is 26 February 2027, and so is the end of the contract's first term. */
@ApplicationTest
class ExitServiceTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 2, 26);
    private static final LocalDate SENT = LocalDate.of(2026, 11, 20);

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    Contracts contracts;

    @Autowired
    ContractService contractService;

    @Autowired
    NoticeService notices;

    @Autowired
    WindDownService windDowns;

    @Autowired
    ChecklistService checklist;

    @Autowired
    ExitService exits;

    @Autowired
    InteractionService interactions;

    @Autowired
    Clock clock;

    private Account kari;
    private LocalDate today;
    private Instant now;
    private UUID id;

    @BeforeEach
    void kariHasSentHerMessage() {
        kari = accounts.kari();
        now = clock.instant();
        today = kari.today(now);
        id = cases.sent(kari, SENT);
    }

    @Test
    void knowsTheLastDayFromTheAnswer() {
        assertThat(windDown().exitOn()).contains(LAST_DAY);
    }

    @Test
    void movesWhatIsNotDoneWithTheLastDay() {
        var moves = move(LAST_DAY.plusWeeks(2));

        assertThat(line("access-revoked").dueOn()).contains(LAST_DAY.plusWeeks(2));
        assertThat(line("files").dueOn()).contains(LAST_DAY);
        assertThat(line("plan-agreed").dueOn()).contains(LocalDate.of(2026, 12, 14));
        assertThat(followUp("goodbye").dueOn()).isEqualTo(LAST_DAY.plusWeeks(2));
        assertThat(followUp("keep-in-touch").dueOn())
                .isEqualTo(LAST_DAY.plusWeeks(2).plusMonths(3));
        assertThat(moves).isEqualTo(new Rescheduled(17, 0, 0));
    }

    @Test
    void leavesWhatIsDoneAndWhatHasItsOwnDay() {
        var done = line("files").id();
        var own = line("knowledge").id();
        as(() -> checklist.tick(id, done, true, today, now));
        as(() -> checklist.edit(
                id,
                new NewTask(own, "", "next", LAST_DAY.minusDays(2)),
                line("knowledge").version(),
                line("knowledge").phase(),
                today));
        as(() -> windDowns.addTasks(
                id, "plan", List.of(new NewTask(NewId.next(), "Domain", "them", LAST_DAY.minusDays(9)))));

        var moves = move(LAST_DAY.minusWeeks(1));

        assertThat(line("files").dueOn()).contains(LAST_DAY.minusWeeks(2));
        assertThat(line("knowledge").dueOn()).contains(LAST_DAY.minusDays(2));
        assertThat(moves).isEqualTo(new Rescheduled(15, 2, 1));
    }

    @Test
    void tellsOfTheMoveOnTheTimeline() {
        move(LAST_DAY.plusWeeks(2));

        assertThat(cases.file(kari, id).events().get(0))
                .satisfies(event -> assertThat(event.kind()).isEqualTo(HistoryEntry.Kind.EXIT_MOVED))
                .satisfies(event -> assertThat(event.note()).isEqualTo("2027-02-26 2027-03-12"));
    }

    @Test
    void movesNothingBeforeTheMessageHasGoneOut() {
        var unsent = cases.written(kari);

        assertThatExceptionOfType(OutOfTurn.class)
                .isThrownBy(() -> as(() -> windDowns.moveExit(unsent, LAST_DAY, today, now)));
    }

    @Test
    void keepsTheMovedDayWhenTheCaseIsTakenUpAgain() {
        move(LAST_DAY.plusWeeks(2));
        as(() -> windDowns.callOff(id, "", today, now.plusSeconds(1)));

        as(() -> windDowns.reopen(id, today, now.plusSeconds(2)));

        assertThat(line("access-revoked").dueOn()).contains(LAST_DAY.plusWeeks(2));
        assertThat(line("access-revoked").isOpen()).isTrue();
    }

    @Test
    void findsNoFaultWithTheDayTheContractEnds() {
        link();

        assertThat(papers().clash()).isEmpty();
        var deadline = papers().binding().flatMap(LinkedContract::deadline).orElseThrow();
        assertThat(deadline.noticeBy()).isEqualTo("2026-11-27");
        assertThat(deadline.daysLeft(LocalDate.of(2026, 11, 23))).isEqualTo(4);
    }

    @Test
    void warnsWhenTheContractRunsOnBeyondTheDay() {
        link();

        move(LAST_DAY.minusDays(1));

        assertThat(papers().clash()).contains(new ContractMismatch(LAST_DAY, true));
    }

    @Test
    void goesByTheNoticeThatWasGiven() {
        var contract = link();
        var ends = LAST_DAY.minusMonths(1);
        as(() -> notices.record(
                contract,
                new NoticeDetails(NewId.next(), SENT, null, Notice.How.EMAIL, "Line", "", ends, "", null),
                now));

        assertThat(papers().clash()).contains(new ContractMismatch(ends, false));
        assertThat(papers().binding().flatMap(LinkedContract::notice))
                .map(Notice::givenOn)
                .contains(SENT);
    }

    @Test
    void countsTimeAndMoneyThatAreFree() {
        link();
        log(LocalDate.of(2026, 11, 2), 360);
        log(LocalDate.of(2026, 5, 4), 1800);
        log(LocalDate.of(2025, 5, 4), 6000);

        close("parted-well");

        assertThat(freed()).contains(new Savings(180, Optional.of(kroner(240_000)), Optional.empty()));
        assertThat(freed().orElseThrow().hours()).isEqualTo(3);
    }

    @Test
    void setsNothingFreeWhenTheTwoStayTogether() {
        link();

        close("stayed");

        assertThat(freed()).isEmpty();
    }

    @Test
    void comparesWithTheNextContract() {
        var contract = link();
        var next = Contracts.details(cases.line(kari), Contracts.nordlysTerms());
        var nextId = contracts.add(kari, next, today);
        as(() -> contractService.giveWay(contract, nextId));

        close("parted-well");

        assertThat(freed()).contains(new Savings(0, Optional.empty(), Optional.empty()));
    }

    private UUID link() {
        var contract = contracts.nordlys(kari, cases.file(kari, id).contact().id());
        as(() -> windDowns.endContract(id, contract, today));
        return contract;
    }

    private Rescheduled move(LocalDate to) {
        return as(() -> windDowns.moveExit(id, to, today, clock.instant()));
    }

    private void close(String outcome) {
        as(() -> windDowns.close(id, new Closing(outcome, today, "", "", "", List.of(), List.of()), today, now));
    }

    private void log(LocalDate on, int minutes) {
        var line = cases.file(kari, id).contact().id();
        var touch = InteractionDetails.of(InteractionKind.MEETING, on, "", line).withMinutes(minutes);
        as(() -> interactions.log(touch, now));
    }

    private Optional<Savings> freed() {
        return as(() -> exits.freed(windDown()));
    }

    private CasePapers papers() {
        return as(() -> exits.papers(windDown(), LocalDate.of(2026, 11, 23))).orElseThrow();
    }

    private WindDown windDown() {
        return cases.file(kari, id).windDown();
    }

    private Task line(String item) {
        return cases.file(kari, id).tasks().stream()
                .filter(task -> task.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private FollowUp followUp(String item) {
        return cases.file(kari, id).followUps().stream()
                .filter(followUp -> followUp.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static Money kroner(int amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("NOK"));
    }

    private <T> T as(Supplier<T> work) {
        return SignedIn.work(kari, work);
    }

    private void as(Runnable work) {
        SignedIn.work(kari, work);
    }
}
