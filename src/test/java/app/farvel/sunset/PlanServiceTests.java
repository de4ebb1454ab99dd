package app.farvel.sunset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.ContactService;
import app.farvel.reminder.Reminder;
import app.farvel.reminder.ReminderService;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import app.farvel.shared.NotFound;
import app.farvel.sunset.PlanDetails.Step;
import app.farvel.winddown.Cases;
import app.farvel.winddown.Closing;
import app.farvel.winddown.FollowUp;
import app.farvel.winddown.HistoryEntry;
import app.farvel.winddown.OutOfTurn;
import app.farvel.winddown.Stage;
import app.farvel.winddown.Task;
import app.farvel.winddown.WindDown;
import app.farvel.winddown.WindDownService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

@ApplicationTest
class PlanServiceTests {

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    Plans plans;

    @Autowired
    PlanService service;

    @Autowired
    Invitations invitations;

    @Autowired
    WindDownService windDowns;

    @Autowired
    ContactService contacts;

    @Autowired
    ReminderService reminders;

    @Autowired
    VendorPlanService guests;

    @Autowired
    Clock clock;

    private Account kari;
    private UUID windDown;

    @BeforeEach
    void aCaseIsUnderWay() {
        kari = accounts.kari();
        windDown = cases.sent(kari);
    }

    @Test
    void opensWithEveryLivingLinkTheOnePlan() {
        var first = plans.invite(kari, windDown);
        var second = plans.invite(kari, windDown);

        assertThat(plans.open(first)).isPresent();
        assertThat(plans.open(second).orElseThrow().plan().id())
                .isEqualTo(plans.open(first).orElseThrow().plan().id());
        assertThat(plans.file(kari, windDown).links())
                .as("and the one that went with the message")
                .isEqualTo(3);
    }

    @Test
    void opensWithATokenNoOtherPlan() {
        var other = cases.sent(kari);
        var token = plans.invite(kari, windDown);
        plans.invite(kari, other);

        plans.propose(token);

        assertThat(plans.file(kari, other).milestones()).isEmpty();
        assertThat(plans.open(token).orElseThrow().plan().winddownId()).isEqualTo(windDown);
    }

    @Test
    void opensNothingOnceRevokedOrSpoilt() {
        var token = plans.invite(kari, windDown);
        assertThat(plans.open(token + "x")).isEmpty();

        SignedIn.work(kari, () -> service.revoke(windDown, kari, clock.instant()));

        assertThat(plans.open(token)).isEmpty();
    }

    @Test
    void endsTheLinksOfThisPlanAlone() {
        var other = cases.sent(kari);
        var kept = plans.invite(kari, other);
        plans.invite(kari, windDown);

        SignedIn.work(kari, () -> service.revoke(windDown, kari, clock.instant()));

        assertThat(plans.open(kept)).isPresent();
    }

    @Test
    void canBeReadForNinetyDaysAfterTheLastDay() {
        var token = plans.invite(kari, windDown);
        plans.propose(token);
        var lastDay = cases.today(kari).plusDays(30);
        SignedIn.work(kari, () -> windDowns.moveExit(windDown, lastDay, cases.today(kari), clock.instant()));
        close(cases.today(kari));

        assertThat(on(lastDay.plusDays(90), token).orElseThrow().isOver()).isTrue();
        assertThat(on(lastDay.plusDays(91), token)).isEmpty();
        assertThatThrownBy(() -> plans.propose(token)).isInstanceOf(NotFound.class);
    }

    @Test
    void staysOpenAsLongAsNoLastDayIsKnown() {
        var begun = cases.begun(kari);
        var token = plans.invite(kari, begun);

        assertThat(on(cases.today(kari).plusYears(1), token)).isPresent();
    }

    @Test
    void tellsTheCaseWhatBecomesOfThePlan() {
        var token = plans.invite(kari, windDown);

        plans.propose(token);
        assertThat(theCase().stage()).isEqualTo(Stage.ANSWERED);
        assertThat(theCase().answer()).isEqualTo("agreed");
        assertThat(open("plan-expected")).isEmpty();
        plans.agree(kari, windDown, plans.version(token));
        assertThat(theCase().stage()).isEqualTo(Stage.TRANSITION);
        assertThat(isDone("plan-agreed")).isTrue();
        SignedIn.work(kari, () -> service.openAgain(windDown, kari, clock.instant()));

        assertThat(theCase().stage()).isEqualTo(Stage.TRANSITION);
        assertThat(isDone("plan-agreed")).isFalse();
        assertThat(cases.file(kari, windDown).events())
                .extracting(HistoryEntry::kind)
                .contains(HistoryEntry.Kind.PLAN_SENT, HistoryEntry.Kind.PLAN_AGREED, HistoryEntry.Kind.PLAN_REOPENED);
    }

    @Test
    void keepsTheAnswerThatWasNotedBefore() {
        var token = plans.invite(kari, windDown);
        SignedIn.work(kari, () -> windDowns.answered(windDown, "unhappy", cases.today(kari), clock.instant()));

        plans.propose(token);

        assertThat(theCase().answer()).isEqualTo("unhappy");
    }

    @Test
    void sortsMilestonesByTheirDaysAndAsksAboutThoseAfterTheLast() {
        var token = plans.invite(kari, windDown);
        var today = cases.today(kari);
        var lastDay = theCase().exitOn().orElseThrow();
        var steps = List.of(step("open", null), step("late", lastDay.plusDays(1)), step("soon", today.plusDays(3)));

        plans.write(token, plans.version(token), true, new PlanDetails("Line", "", "", "", steps));

        var page = plans.open(token).orElseThrow();
        assertThat(page.milestones()).extracting(Milestone::text).containsExactly("soon", "late", "open");
        assertThat(page.late()).extracting(Milestone::text).containsExactly("late");
        SignedIn.work(kari, () -> windDowns.moveExit(windDown, today.plusDays(1), today, clock.instant()));
        assertThat(plans.file(kari, windDown).late())
                .extracting(Milestone::text)
                .containsExactly("soon", "late");
    }

    private static Step step(String text, LocalDate day) {
        return new Step(null, text, day, Author.THEM, "");
    }

    private WindDown theCase() {
        return cases.file(kari, windDown).windDown();
    }

    private List<FollowUp> open(String item) {
        return cases.file(kari, windDown).followUps().stream()
                .filter(one -> one.isOpen() && one.item().equals(item))
                .toList();
    }

    private boolean isDone(String item) {
        return cases.file(kari, windDown).tasks().stream()
                .anyMatch(task -> task.item().equals(item) && task.isDone());
    }

    private void close(LocalDate day) {
        var ending = new Closing("parted-well", day, "", "", "", List.of(), List.of());
        SignedIn.work(kari, () -> windDowns.close(windDown, ending, day, clock.instant()));
    }

    private Optional<GuestPlan> on(LocalDate day, String token) {
        var then = day.atTime(12, 0).atZone(kari.zone()).toInstant();
        return invitations.enter(token, then, plan -> guests.open(plan, then));
    }

    @Test
    void diesWithTheCaseAndDoesNotComeBackWithIt() {
        var token = plans.invite(kari, windDown);

        SignedIn.work(kari, () -> windDowns.callOff(windDown, "", cases.today(kari), clock.instant()));
        assertThat(plans.open(token)).isEmpty();
        SignedIn.work(kari, () -> windDowns.reopen(windDown, cases.today(kari), clock.instant()));

        assertThat(plans.open(token)).isEmpty();
    }

    @Test
    void opensNothingWhileTheContactIsInTheTrash() {
        var token = plans.invite(kari, windDown);
        var contact = cases.file(kari, windDown).contact().id();

        SignedIn.work(kari, () -> contacts.trash(List.of(contact), clock.instant()));
        assertThat(plans.open(token)).isEmpty();
        SignedIn.work(kari, () -> contacts.restore(List.of(contact)));

        assertThat(plans.open(token)).isPresent();
    }

    @Test
    void leavesForGoodWithItsContact() {
        var token = plans.invite(kari, windDown);
        plans.propose(token);
        var contact = cases.file(kari, windDown).contact().id();

        SignedIn.work(kari, () -> windDowns.eraseWith(contact));

        assertThat(plans.open(token)).isEmpty();
        assertThatThrownBy(() -> plans.file(kari, windDown)).isInstanceOf(NotFound.class);
    }

    @Test
    void asksForNoPlanInACaseThatHasEnded() {
        SignedIn.work(kari, () -> windDowns.callOff(windDown, "", cases.today(kari), clock.instant()));

        assertThatThrownBy(() -> plans.invite(kari, windDown)).isInstanceOf(OutOfTurn.class);
    }

    @Test
    void tellsTodayOfThePlanUntilItIsAnswered() {
        var token = plans.invite(kari, windDown);
        assertThat(due()).isEmpty();

        plans.propose(token);
        assertThat(due()).containsExactly("Nordlys Design has sent a plan");
        SignedIn.work(kari, () -> service.comment(windDown, NewId.next(), "Thank you!", kari, clock.instant()));
        assertThat(due()).isEmpty();

        plans.comment(token, "You are welcome");
        assertThat(due()).containsExactly("Nordlys Design has written to you about the plan");
        SignedIn.work(kari, () -> service.read(windDown));
        assertThat(due()).isEmpty();
    }

    @Test
    void waitsNoLongerForAPlanThatHasCome() {
        plans.propose(plans.invite(kari, windDown));

        assertThat(cases.file(kari, windDown).followUps())
                .filteredOn(FollowUp::isOpen)
                .extracting(FollowUp::item)
                .isNotEmpty()
                .doesNotContain("plan-expected");
    }

    @Test
    void letsOnlyOneOfTwoColleaguesWhoWriteAtOnceWin() {
        var token = plans.invite(kari, windDown);
        var version = plans.version(token);
        plans.write(token, version, false, "From the first");

        assertThatThrownBy(() -> plans.write(token, version, false, "From the second"))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);

        assertThat(texts()).containsExactly("From the first");
    }

    @Test
    void disturbsNobodysWritingByAComment() {
        var token = plans.invite(kari, windDown);
        var version = plans.version(token);

        plans.comment(token, "One moment");
        SignedIn.work(kari, () -> service.comment(windDown, NewId.next(), "Sure", kari, clock.instant()));

        assertThat(plans.version(token)).isEqualTo(version);
    }

    @Test
    void keepsACommentThatWasSentTwiceOnce() {
        var token = plans.invite(kari, windDown);

        plans.comment(token, "Once");
        plans.comment(token, "Once");

        assertThat(plans.file(kari, windDown).comments()).hasSize(1);
    }

    @Test
    void freezesWhatWasAgreed() {
        var token = plans.invite(kari, windDown);
        plans.propose(token);

        plans.agree(kari, windDown, plans.version(token));

        assertThat(plans.open(token).orElseThrow().plan().isAgreed()).isTrue();
        var version = plans.version(token);
        assertThatThrownBy(() -> plans.write(token, version, true, "Something else"))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(texts()).containsExactly("All files with Fjordlab", "Last invoice");
    }

    @Test
    void putsTheMilestonesIntoTheChecklistOnce() {
        var token = plans.invite(kari, windDown);
        plans.propose(token);
        var version = plans.version(token);

        plans.agree(kari, windDown, version);
        plans.agree(kari, windDown, version);

        assertThat(lines()).containsExactly("All files with Fjordlab", "Last invoice");
        assertThat(ownLines()).allSatisfy(line -> {
            assertThat(line.owner()).isEqualTo("them");
            assertThat(line.dueOn()).isPresent();
        });
    }

    @Test
    void agreesToNothingThatWasChangedMeanwhile() {
        var token = plans.invite(kari, windDown);
        plans.propose(token);
        var read = plans.version(token);
        plans.write(token, read, true, "Less than before");

        assertThatThrownBy(() -> plans.agree(kari, windDown, read))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);

        assertThat(lines()).isEmpty();
    }

    @Test
    void agreesToNothingThatIsStillBeingWritten() {
        var token = plans.invite(kari, windDown);
        plans.write(token, plans.version(token), false, "A first thought");

        assertThatThrownBy(() -> plans.agree(kari, windDown, plans.version(token)))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void keepsWhatIsDoneWhenThePlanIsOpenedAgain() {
        var token = plans.invite(kari, windDown);
        plans.propose(token);
        plans.agree(kari, windDown, plans.version(token));
        var done = ownLines().get(0);
        SignedIn.work(kari, () -> windDowns.tick(windDown, done.id(), true, cases.today(kari), clock.instant()));

        SignedIn.work(kari, () -> service.openAgain(windDown, kari, clock.instant()));
        assertThat(lines()).containsExactly(done.text());
        plans.write(token, plans.version(token), true, changed(token, "Last invoice, paid"));
        plans.agree(kari, windDown, plans.version(token));

        assertThat(lines()).containsExactly(done.text(), "Last invoice, paid");
        assertThat(plans.file(kari, windDown).comments())
                .extracting(Comment::kind)
                .containsExactly(
                        Comment.Kind.SENT,
                        Comment.Kind.AGREED,
                        Comment.Kind.REOPENED,
                        Comment.Kind.SENT,
                        Comment.Kind.AGREED);
    }

    @Test
    void givesThePlanBackWithWhatShouldBeOtherwise() {
        var token = plans.invite(kari, windDown);
        plans.propose(token);

        SignedIn.work(
                kari, () -> service.askForChanges(windDown, NewId.next(), "A week earlier?", kari, clock.instant()));

        var seen = plans.open(token).orElseThrow();
        assertThat(seen.plan().state()).isEqualTo(Plan.State.INVITED);
        assertThat(seen.comments()).last().extracting(Comment::text).isEqualTo("A week earlier?");
        assertThat(due()).isEmpty();
    }

    /** The first milestone as it is, the second with other words. */
    private PlanDetails changed(String token, String text) {
        var milestones = plans.open(token).orElseThrow().milestones();
        var steps = milestones.stream()
                .map(each -> new Step(
                        each.id(),
                        each == milestones.get(1) ? text : each.text(),
                        each.dueOn().orElseThrow(),
                        each.owner(),
                        each.note()))
                .toList();
        return new PlanDetails("Line Nygård", "", "", "", steps);
    }

    private List<String> texts() {
        return plans.file(kari, windDown).milestones().stream()
                .map(Milestone::text)
                .toList();
    }

    private List<Task> ownLines() {
        return cases.file(kari, windDown).tasks().stream()
                .filter(task -> !task.text().isEmpty())
                .toList();
    }

    private List<String> lines() {
        return ownLines().stream().map(Task::text).collect(Collectors.toList());
    }

    private List<String> due() {
        return SignedIn.work(kari, () -> reminders.due(cases.today(kari), Locale.ENGLISH)).stream()
                .filter(reminder -> reminder.source().equals("plan"))
                .map(Reminder::title)
                .toList();
    }
}
