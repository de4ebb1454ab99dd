package app.farvel.winddown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contract.Contracts;
import app.farvel.reminder.Reminder;
import app.farvel.reminder.ReminderService;
import app.farvel.script.Channel;
import app.farvel.script.ChecklistItem.When;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import app.farvel.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The answers of {@link Cases} name 26 February 2027 as the last day. */
@ApplicationTest
class ChecklistServiceTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 2, 26);

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    Contracts contracts;

    @Autowired
    WindDownService windDowns;

    @Autowired
    ChecklistService checklist;

    @Autowired
    ReminderService reminders;

    @Autowired
    Clock clock;

    private Account kari;
    private LocalDate today;
    private Instant now;

    @BeforeEach
    void kariIsSignedIn() {
        kari = accounts.kari();
        now = clock.instant();
        today = kari.today(now);
    }

    @Test
    void fitsTheListToTheKindOfVendor() {
        var id = cases.sent(kari);

        var exchange = as(() -> checklist.choose(id, "software", today));

        assertThat(items(id)).contains("sign-in", "deletion-certificate").doesNotContain("files", "given-back");
        assertThat(exchange.added()).isEqualTo(8);
        assertThat(exchange.removed()).isEqualTo(7);
        assertThat(line(id, "sign-in").dueOn()).contains(LAST_DAY.minusWeeks(1));
    }

    @Test
    void takesAwayNothingThatWasWorkedOn() {
        var id = cases.sent(kari);
        tick(id, "files");
        edit(id, "given-back", "Jonas", null);
        edit(id, "data", "them", LAST_DAY.minusDays(3));

        as(() -> checklist.choose(id, "software", today));

        assertThat(items(id)).contains("files", "given-back", "data").doesNotContain("lent-out");
    }

    @Test
    void knowsNoOtherKinds() {
        var id = cases.sent(kari);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(() -> checklist.choose(id, "bakery", today)));
    }

    @Test
    void sitsStillUntilTheMessageGoesOut() {
        var id = cases.written(kari);

        as(() -> checklist.choose(id, "design", today));

        assertThat(cases.file(kari, id).tasks()).allMatch(task -> task.dueOn().isEmpty());
    }

    @Test
    void countsWhatComesBeforeFromTheLastDayOfNotice() {
        var id = cases.begun(kari);
        var early = LocalDate.of(2026, 8, 3);
        var contract = contracts.nordlys(kari, cases.file(kari, id).contact().id());

        as(() -> windDowns.endContract(id, contract, early));

        assertThat(line(id, "read-contract").dueOn())
                .contains(LocalDate.of(2026, 11, 27).minusWeeks(6));
        assertThat(cases.file(kari, id).windDown().variant()).isEqualTo("design");
        assertThat(items(id)).contains("font-licences");
        assertThat(titles(LocalDate.of(2026, 10, 16))).anyMatch(title -> title.startsWith("Read the contract"));
    }

    @Test
    void letsNothingBeLateOnTheDayItIsFirstKnown() {
        var id = cases.begun(kari);
        var late = LocalDate.of(2026, 11, 20);
        var contract = contracts.nordlys(kari, cases.file(kari, id).contact().id());

        as(() -> windDowns.endContract(id, contract, late));

        assertThat(line(id, "read-contract").dueOn()).contains(late);
    }

    @Test
    void asksForNothingBeforeTheMessageOnceThatHasGoneOut() {
        var id = cases.written(kari);
        var contract = contracts.nordlys(kari, cases.file(kari, id).contact().id());
        as(() -> windDowns.endContract(id, contract, LocalDate.of(2026, 11, 20)));

        as(() -> windDowns.sent(id, cases.version(kari, id), today, Channel.EMAIL, now));

        assertThat(cases.file(kari, id).tasks())
                .filteredOn(task -> task.phase() == When.BEFORE)
                .isNotEmpty()
                .noneMatch(Task::isOpen);
    }

    @Test
    void keepsADaySetByHandUntilItIsGivenUp() {
        var id = cases.sent(kari);

        edit(id, "files", "next", LAST_DAY.minusDays(3));
        assertThat(line(id, "files").dueOn()).contains(LAST_DAY.minusDays(3));
        assertThat(line(id, "files").hasOwnDay()).isTrue();
        edit(id, "files", "next", null);

        assertThat(line(id, "files").dueOn()).contains(LAST_DAY.minusWeeks(2));
        assertThat(line(id, "files").hasOwnDay()).isFalse();
        assertThat(line(id, "files").owner()).isEqualTo("next");
    }

    @Test
    void leavesTheCountedDayCountedWhenOnlyTheOwnerChanges() {
        var id = cases.sent(kari);

        edit(id, "files", "Jonas", LAST_DAY.minusWeeks(2));

        assertThat(line(id, "files").hasOwnDay()).isFalse();
    }

    @Test
    void addsALineOfOnesOwnOnce() {
        var id = cases.sent(kari);
        var line = new NewTask(NewId.next(), "Return the sample box", "me", LAST_DAY);

        as(() -> checklist.add(id, line, When.AFTER));
        as(() -> checklist.add(id, line, When.AFTER));

        assertThat(cases.file(kari, id).tasks())
                .filteredOn(Task::isOwn)
                .extracting(Task::text, Task::phase)
                .containsExactly(tuple("Return the sample box", When.AFTER));
    }

    @Test
    void removesALineOfOnesOwnAndPutsItBack() {
        var id = cases.sent(kari);
        var line = new NewTask(NewId.next(), "Return the sample box", "me", LAST_DAY);
        as(() -> checklist.add(id, line, When.AFTER));

        as(() -> checklist.remove(id, line.id()));
        assertThat(titles(LAST_DAY)).doesNotContain("Return the sample box");
        assertThat(cases.file(kari, id).tasks()).noneMatch(task -> task.id().equals(line.id()));
        as(() -> checklist.putBack(id, line.id(), today));

        assertThat(titles(LAST_DAY)).contains("Return the sample box");
    }

    @Test
    void countsTheDayOfALineThatIsPutBackAnew() {
        var id = cases.sent(kari);
        var invoice = line(id, "final-invoice").id();
        as(() -> checklist.remove(id, invoice));
        as(() -> windDowns.moveExit(id, LAST_DAY.plusWeeks(2), today, now));

        as(() -> checklist.putBack(id, invoice, today));

        assertThat(line(id, "final-invoice").dueOn()).contains(LAST_DAY.plusWeeks(6));
    }

    @Test
    void removesALineOfThePlaybookUntilItIsPutBack() {
        var id = cases.sent(kari);
        as(() -> checklist.choose(id, "agency", today));
        var files = line(id, "files").id();

        as(() -> checklist.remove(id, files));
        as(() -> checklist.choose(id, "other", today));
        assertThat(items(id)).doesNotContain("files");
        as(() -> checklist.putBack(id, files, today));

        assertThat(items(id)).containsOnlyOnce("files");
        assertThat(line(id, "files").isOwn()).isFalse();
    }

    @Test
    void keepsARewordedLineWhenTheKindOfVendorChanges() {
        var id = cases.sent(kari);
        as(() -> checklist.choose(id, "agency", today));
        var line = line(id, "media-contacts");

        as(() -> checklist.edit(
                id,
                new NewTask(line.id(), "The list of journalists is with us", line.owner(), null),
                line.version(),
                line.phase(),
                today));
        as(() -> checklist.choose(id, "software", today));

        assertThat(line(id, "media-contacts").text()).isEqualTo("The list of journalists is with us");
    }

    @Test
    void takesLinesOfOthersOnce() {
        var id = cases.sent(kari);
        var lines = List.of(new NewTask(NewId.next(), "Hand over the domain", "them", LAST_DAY.minusDays(9)));

        as(() -> windDowns.addTasks(id, "plan", lines));
        as(() -> windDowns.addTasks(id, "plan", lines));

        assertThat(cases.file(kari, id).tasks())
                .filteredOn(task -> task.text().equals("Hand over the domain"))
                .singleElement()
                .satisfies(task -> assertThat(task.isOwn()).isFalse());
    }

    @Test
    void takesNoLinesOnceTheCaseHasEnded() {
        var id = cases.sent(kari);
        as(() -> windDowns.callOff(id, "", today, now));

        assertThatExceptionOfType(OutOfTurn.class)
                .isThrownBy(() ->
                        as(() -> checklist.add(id, new NewTask(NewId.next(), "Too late", "me", null), When.AFTER)));
    }

    @Test
    void comesUpOnTodayInItsOwnWordsAndTellsWhoseItIs() {
        var id = cases.sent(kari);

        assertThat(tasksDue(LAST_DAY.minusWeeks(2)))
                .extracting(Reminder::title, Reminder::hint, Reminder::about)
                .contains(tuple(
                        "Files and originals are with us, and we can open them",
                        "Line Nygård sees to this; ask how it is going.",
                        "Line Nygård"))
                .contains(tuple("Decide which open orders to finish and which to stop", "", "Line Nygård"));
        assertThat(tasksDue(LAST_DAY.minusWeeks(2)).get(0).href()).isEqualTo("/wind-downs/" + id + "#checklist");
    }

    @Test
    void isTickedInTheCaseWhenItIsTickedOnToday() {
        var id = cases.sent(kari);
        var due = tasksDue(LAST_DAY.minusWeeks(3)).get(0);

        as(() -> reminders.done(due.key(), LAST_DAY, Locale.ENGLISH, now));
        assertThat(task(id, due).isDone()).isTrue();
        assertThat(cases.kinds(kari, id)).startsWith(HistoryEntry.Kind.TICKED);
        as(() -> reminders.reopen(due.key(), now.plusSeconds(1)));

        assertThat(task(id, due).isDone()).isFalse();
        assertThat(tasksDue(LAST_DAY.minusWeeks(3))).contains(due);
    }

    @Test
    void isGoneFromTodayWhenItIsTickedInTheCase() {
        var id = cases.sent(kari);
        var due = tasksDue(LAST_DAY.minusWeeks(3)).get(0);

        as(() -> checklist.tick(id, due.subject(), true, today, now));

        assertThat(tasksDue(LAST_DAY.minusWeeks(3))).doesNotContain(due);
    }

    @Test
    void comesBackWhenTheTickOfTodayIsTakenBackInTheCase() {
        var id = cases.sent(kari);
        var due = tasksDue(LAST_DAY.minusWeeks(3)).get(0);
        as(() -> reminders.done(due.key(), LAST_DAY, Locale.ENGLISH, now));

        as(() -> checklist.tick(id, due.subject(), false, today, now.plusSeconds(1)));

        assertThat(tasksDue(LAST_DAY.minusWeeks(3))).contains(due);
    }

    @Test
    void showsWhatIsDueBehindFiftyThatSleep() {
        var id = cases.sent(kari);
        for (var n = 0; n < 60; n++) add(id, "Sleeper " + n, today);
        as(() -> {
            for (var n = 0; n < 2; n++)
                reminders
                        .due(today, Locale.ENGLISH)
                        .forEach(each -> reminders.snooze(each.key(), today.plusDays(9), today, Locale.ENGLISH, now));
        });
        add(id, "Awake", today);

        assertThat(titles(today)).containsExactly("Awake");
        assertThat(titles(today.plusDays(9))).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void stopsWithTheCaseButForWhatIsKept() {
        var id = cases.sent(kari);
        var invoice = line(id, "final-invoice").id();

        as(() -> windDowns.close(id, ending(invoice), today, now));

        assertThat(titles(LAST_DAY.plusYears(1))).containsExactly("The final invoice is in and paid");
    }

    @Test
    void goesOnWhenTheCaseIsTakenUpAgain() {
        var id = cases.sent(kari);
        tick(id, "files");
        var before = titles(LAST_DAY);
        as(() -> windDowns.close(id, ending(), today, now));
        assertThat(titles(LAST_DAY)).isEmpty();

        as(() -> windDowns.reopen(id, today, now.plusSeconds(1)));

        assertThat(titles(LAST_DAY)).containsExactlyElementsOf(before).hasSizeGreaterThan(5);
    }

    @Test
    void staysQuietWhenUntickedInACaseThatHasEnded() {
        var id = cases.sent(kari);
        tick(id, "files");
        as(() -> windDowns.close(id, ending(), today, now));

        as(() -> checklist.tick(id, line(id, "files").id(), false, today, now));

        assertThat(titles(LAST_DAY)).isEmpty();
    }

    /** What was kept beyond the end asks again when its tick is taken back. */
    @Test
    void asksAgainForWhatWasKeptWhenItIsUntickedAfterTheEnd() {
        var id = cases.sent(kari);
        var invoice = line(id, "final-invoice").id();
        as(() -> windDowns.close(id, ending(invoice), today, now));
        tick(id, "final-invoice");
        assertThat(titles(LAST_DAY.plusYears(1))).isEmpty();

        as(() -> checklist.tick(id, invoice, false, today, now));

        assertThat(titles(LAST_DAY.plusYears(1))).containsExactly("The final invoice is in and paid");
    }

    @Test
    void isNobodyElses() {
        var id = cases.sent(kari);
        var files = line(id, "files").id();
        var ola = accounts.ola();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> SignedIn.work(ola, () -> checklist.line(id, files)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> SignedIn.work(ola, () -> checklist.choose(id, "design", today)));
        assertThat(SignedIn.work(ola, () -> reminders.due(LAST_DAY, Locale.ENGLISH)))
                .isEmpty();
    }

    private void add(UUID id, String text, LocalDate day) {
        as(() -> checklist.add(id, new NewTask(NewId.next(), text, "me", day), When.AFTER));
    }

    private void edit(UUID id, String item, String owner, LocalDate day) {
        var task = line(id, item);
        as(() -> checklist.edit(id, new NewTask(task.id(), "", owner, day), task.version(), When.AFTER, today));
    }

    private void tick(UUID id, String item) {
        var task = line(id, item).id();
        as(() -> checklist.tick(id, task, true, today, now));
    }

    private Closing ending(UUID... kept) {
        return new Closing("parted-well", today, "", "", "", List.of(kept), List.of());
    }

    private List<Reminder> tasksDue(LocalDate day) {
        return as(() -> reminders.due(day, Locale.ENGLISH)).stream()
                .filter(reminder -> reminder.source().equals("task"))
                .toList();
    }

    private List<String> titles(LocalDate day) {
        return tasksDue(day).stream().map(Reminder::title).toList();
    }

    private Task task(UUID id, Reminder reminder) {
        return as(() -> checklist.line(id, reminder.subject()));
    }

    private Task line(UUID id, String item) {
        return cases.file(kari, id).tasks().stream()
                .filter(task -> task.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private List<String> items(UUID id) {
        return cases.file(kari, id).tasks().stream().map(Task::item).toList();
    }

    private <T> T as(Supplier<T> work) {
        return SignedIn.work(kari, work);
    }

    private void as(Runnable work) {
        SignedIn.work(kari, work);
    }
}
