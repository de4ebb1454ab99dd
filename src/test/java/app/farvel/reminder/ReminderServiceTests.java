package app.farvel.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.account.SignedIn;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NotFound;
import app.farvel.shared.Tenant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ApplicationTest
@RecordApplicationEvents
class ReminderServiceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final Locale EN = Locale.ENGLISH;

    @Autowired
    ReminderService reminders;

    @Autowired
    ReminderLog log;

    @Autowired
    SignedIn accounts;

    @Autowired
    DueThings things;

    @Autowired
    ApplicationEvents events;

    private UUID kari;

    @BeforeEach
    void kariHasAnAccount() {
        kari = accounts.kari().id();
    }

    @Test
    void showsTheLongestOverdueFirst() {
        things.due(kari, "later", TODAY);
        things.due(kari, "long-ago", TODAY.minusDays(30));
        things.due(kari, "yesterday", TODAY.minusDays(1));

        assertThat(titles(TODAY)).containsExactly("long-ago", "yesterday", "later");
    }

    @Test
    void showsNoMoreWhatWasDone() {
        var call = things.due(kari, "call", TODAY);
        things.due(kari, "write", TODAY);

        asKari(() -> done(call));

        assertThat(titles(TODAY)).containsExactly("write");
        assertThat(events.stream(ReminderDone.class)).containsExactly(new ReminderDone(call));
    }

    @Test
    void writesOneMarkHoweverOftenDoneIsPressed() {
        var call = things.due(kari, "call", TODAY);

        asKari(() -> done(call));
        things.settle(call);
        asKari(() -> done(call));

        assertThat(logged()).hasSize(1);
        assertThat(events.stream(ReminderDone.class)).hasSize(1);
    }

    @Test
    void hidesASnoozedOneUntilItsDayAndNoLonger() {
        var call = things.due(kari, "call", TODAY);

        asKari(() -> snooze(call, TODAY.plusDays(3)));

        assertThat(titles(TODAY.plusDays(2))).isEmpty();
        assertThat(titles(TODAY.plusDays(3))).containsExactly("call");
    }

    @Test
    void listsWhatSleepsUntilItIsBack() {
        var call = things.due(kari, "call", TODAY);
        var write = things.due(kari, "write", TODAY);
        asKari(() -> snooze(call, TODAY.plusDays(300)));
        asKari(() -> snooze(write, TODAY.plusDays(2)));

        var sleeping = asKari(() -> log.snoozed(TODAY, NOW));
        var later = asKari(() -> log.snoozed(TODAY.plusDays(299), NOW.plusSeconds(299 * 86400)));

        assertThat(sleeping).extracting(ReminderMark::label).containsExactly("write", "call");
        assertThat(later).extracting(ReminderMark::label).containsExactly("call");
    }

    @Test
    void bringsBackWhatWasDoneOrSnoozed() {
        var call = things.due(kari, "call", TODAY);
        asKari(() -> snooze(call, TODAY.plusDays(3)));

        asKari(() -> reopen(call));

        assertThat(titles(TODAY)).containsExactly("call");
        assertThat(asKari(() -> log.snoozed(TODAY, NOW))).isEmpty();
        assertThat(events.stream(ReminderReopened.class)).containsExactly(new ReminderReopened(call));
    }

    @Test
    void letsOneOccurrenceBeDoneAndTheNextComeAgain() {
        var first = things.due(kari, "2026-11", TODAY.minusDays(30));
        things.due(kari, first.subject(), "2026-12", TODAY);

        asKari(() -> done(first));

        assertThat(titles(TODAY)).containsExactly("2026-12");
    }

    @Test
    void doesNotSnoozeIntoThePastOrForEver() {
        var call = things.due(kari, "call", TODAY);

        for (var day : List.of(TODAY, TODAY.minusDays(1), TODAY.plusDays(366)))
            assertThatThrownBy(() -> asKari(() -> snooze(call, day)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(day.toString());
    }

    @Test
    void knowsNothingOfOtherSourcesOrOtherAccounts() {
        var call = things.due(kari, "call", TODAY);
        var stranger = accounts.kari().id();

        assertThatThrownBy(() -> Tenant.run(stranger, () -> done(call))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Tenant.run(stranger, () -> reopen(call))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asKari(() -> done(new ReminderKey("nonsense", call.subject(), "call"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void keepsAnothersMarksOutOfTheLog() {
        var call = things.due(kari, "call", TODAY);
        asKari(() -> done(call));

        var stranger = accounts.kari().id();

        assertThat(Tenant.run(stranger, () -> log.page(null)).entries()).isEmpty();
        var mark = logged().get(0).mark().id();
        assertThatThrownBy(() -> Tenant.run(stranger, () -> log.page(mark))).isInstanceOf(NotFound.class);
    }

    @Test
    void pagesThroughTheLogFromTheNewestToTheOldest() {
        for (var i = 1; i <= 45; i++) recordDone("day " + i, NOW.plusSeconds(i / 3), UUID.randomUUID());

        var first = asKari(() -> log.page(null));
        var second = asKari(() -> log.page(first.next()));
        var third = asKari(() -> log.page(second.next()));

        assertThat(List.of(first, second, third))
                .extracting(page -> page.entries().size())
                .containsExactly(20, 20, 5);
        assertThat(third.next()).isNull();
        assertThat(first.entries().get(0).mark().label()).isEqualTo("day 45");
        assertThat(second.entries().get(0).mark().label()).isEqualTo("day 25");
        assertThat(third.entries().get(4).mark().label()).isEqualTo("day 1");
    }

    @Test
    void tellsInTheLogWhichMarkIsTheLatest() {
        var call = things.due(kari, "call", TODAY);
        asKari(() -> snooze(call, TODAY.plusDays(1)));
        asKari(() -> reopen(call));
        asKari(() -> done(call));

        assertThat(logged()).extracting(ReminderLog.Entry::latest).containsExactly(true, false, false);
        assertThat(logged())
                .extracting(entry -> entry.mark().state().name())
                .containsExactly("DONE", "REOPENED", "SNOOZED");
    }

    @Test
    void removesExactlyOneBatch() {
        var sample = UUID.randomUUID();
        recordDone("sample", NOW, sample);
        recordDone("mine", NOW, UUID.randomUUID());

        asKari(() -> {
            reminders.removeBatch(sample);
            return null;
        });

        assertThat(logged()).extracting(entry -> entry.mark().label()).containsExactly("mine");
    }

    @Test
    void cutsATitleThatIsTooLongForTheLog() {
        var call = things.due(kari, "x".repeat(1000), TODAY);

        asKari(() -> done(new ReminderKey(call.source(), call.subject(), call.occurrence())));

        assertThat(logged().get(0).mark().label()).hasSize(400);
    }

    private List<String> titles(LocalDate day) {
        return asKari(() -> reminders.due(day, EN)).stream()
                .map(Reminder::title)
                .toList();
    }

    private List<ReminderLog.Entry> logged() {
        return asKari(() -> log.page(null)).entries();
    }

    private void recordDone(String title, Instant then, UUID batch) {
        asKari(() -> {
            reminders.recordDone(new ReminderKey(DueThings.ID, UUID.randomUUID(), "x"), title, then, batch);
            return null;
        });
    }

    private Void done(ReminderKey reminder) {
        reminders.done(reminder, TODAY, EN, NOW);
        return null;
    }

    private Void snooze(ReminderKey reminder, LocalDate until) {
        reminders.snooze(reminder, until, TODAY, EN, NOW);
        return null;
    }

    private Void reopen(ReminderKey reminder) {
        reminders.reopen(reminder, NOW);
        return null;
    }

    private <T> T asKari(Supplier<T> work) {
        return Tenant.run(kari, work);
    }
}
