package app.farvel.winddown;

import app.farvel.reminder.ReminderService;
import app.farvel.script.ChecklistItem;
import app.farvel.script.ChecklistItem.When;
import app.farvel.script.DateRule;
import app.farvel.script.Playbook;
import app.farvel.script.PlaybookCatalogue;
import app.farvel.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done before the message and after it: by whom, and by when. */
@Service
@Transactional
public class ChecklistService {

    /** Behind all lines of any playbook. */
    private static final int OWN_LINES_FROM = 1000;

    private final TaskRepository tasks;
    private final WindDownRepository windDowns;
    private final HistoryRepository history;
    private final CaseDays caseDays;
    private final ReminderService reminders;
    private final PlaybookCatalogue playbooks;

    ChecklistService(
            TaskRepository tasks,
            WindDownRepository windDowns,
            HistoryRepository history,
            CaseDays caseDays,
            ReminderService reminders,
            PlaybookCatalogue playbooks) {
        this.tasks = tasks;
        this.windDowns = windDowns;
        this.history = history;
        this.caseDays = caseDays;
        this.reminders = reminders;
        this.playbooks = playbooks;
    }

    /** How many lines came and went. */
    public record Exchange(int added, int removed) {}

    @Transactional(readOnly = true)
    public List<Task> of(UUID windDownId) {
        return tasks.of(windDownId);
    }

    /** All lines, those removed too. */
    List<Task> all(UUID windDownId) {
        return tasks.all(windDownId);
    }

    /** @throws NotFound when the case has no such line, or it was removed */
    @Transactional(readOnly = true)
    public Task line(UUID windDownId, UUID taskId) {
        return find(windDownId, taskId).filter(task -> !task.isRemoved()).orElseThrow(() -> missing(taskId));
    }

    void begin(WindDown windDown, Playbook playbook) {
        for (var item : playbook.checklist(windDown.variant())) tasks.save(planned(windDown, item, playbook));
    }

    private static Task planned(WindDown windDown, ChecklistItem item, Playbook playbook) {
        return new Task(windDown.id(), item, playbook.checklist().indexOf(item));
    }

    /**
     * Takes the lines of another variant. What was done, given to somebody else or given a day by hand stays.
     *
     * @throws NotFound when the playbook has no such variant
     */
    public Exchange choose(UUID windDownId, String variant, LocalDate today) {
        var windDown = inFlight(windDownId);
        var playbook = playbooks.get(windDown.playbook());
        if (!playbook.variants().contains(variant)) throw new NotFound("Variant", variant);
        windDown.choose(variant);
        var exchange = exchange(windDown, playbook);
        count(windDown, playbook, caseDays.of(windDown, playbook, today), today);
        return exchange;
    }

    private Exchange exchange(WindDown windDown, Playbook playbook) {
        var there = tasks.all(windDown.id());
        var wanted = playbook.checklist(windDown.variant());
        var gone = there.stream().filter(task -> isToGo(task, playbook, wanted)).toList();
        var fresh = wanted.stream()
                .filter(item -> there.stream().noneMatch(task -> task.is(item)))
                .map(item -> planned(windDown, item, playbook))
                .toList();
        forget(gone);
        tasks.deleteAll(gone);
        for (var task : fresh) task.remind(windDown.sentOn().isPresent());
        tasks.saveAllAndFlush(fresh);
        return new Exchange(fresh.size(), gone.size());
    }

    private static boolean isToGo(Task task, Playbook playbook, List<ChecklistItem> wanted) {
        return wanted.stream().noneMatch(task::is)
                && planOf(task, playbook)
                        .filter(item -> task.isUntouched(item.owner()))
                        .isPresent();
    }

    private static Optional<ChecklistItem> planOf(Task task, Playbook playbook) {
        return playbook.checklist().stream().filter(task::is).findFirst();
    }

    /** Counts all days anew; what is counted from the last day of notice is due no earlier than the day given. */
    void count(WindDown windDown, Playbook playbook, Map<String, LocalDate> days, LocalDate earliest) {
        var sent = windDown.sentOn().isPresent();
        for (var task : tasks.of(windDown.id())) {
            var rule = ruleOf(task, playbook);
            if (rule.isEmpty() || isAgainstTime(task, sent)) continue;
            var day = CaseDays.day(rule.get(), days);
            task.isDueOn(
                    rule.get().anchor().equals(DateRule.NOTICE_BY)
                            ? day.map(counted -> latest(counted, earliest)).orElse(null)
                            : day.orElse(null));
        }
    }

    /** What comes after the message has no day before it goes out; what was to come before it gets none any more. */
    private static boolean isAgainstTime(Task task, boolean sent) {
        return sent == (task.phase() == When.BEFORE);
    }

    /** The message goes out: what comes after it gets its days, and what was to come before asks no more. */
    void sent(WindDown windDown, Playbook playbook, Map<String, LocalDate> days, LocalDate on) {
        count(windDown, playbook, days, on);
        for (var task : tasks.of(windDown.id())) task.remind(true);
    }

    /** The message was not sent after all: what comes after it has no day, and what comes before it asks again. */
    void unsent(WindDown windDown, Playbook playbook, Map<String, LocalDate> days, LocalDate today) {
        for (var task : tasks.of(windDown.id())) {
            if (task.phase() == When.AFTER) task.isDueOn(null);
            task.remind(false);
        }
        count(windDown, playbook, days, today);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Moves what is counted from the last day, is not done, and has no day of its own. */
    Rescheduled exitMoves(UUID windDownId, Playbook playbook, Map<String, LocalDate> days) {
        var moves = Rescheduled.NONE;
        for (var task : tasks.of(windDownId)) {
            var rule = ruleOf(task, playbook).filter(known -> known.anchor().equals(CaseDays.LAST_DAY));
            rule.flatMap(known -> CaseDays.day(known, days)).ifPresent(task::isDueOn);
            if (!task.isDone() && task.hasOwnDay() && task.dueOn().isPresent()) moves = moves.andStayed();
            else if (rule.isPresent()) moves = task.isDone() ? moves.andDone() : moves.andMoved();
        }
        return moves;
    }

    private static Optional<DateRule> ruleOf(Task task, Playbook playbook) {
        return planOf(task, playbook).map(ChecklistItem::due);
    }

    /**
     * Changes a line.
     *
     * @param line its text empty for the playbook's own words
     * @param phase which only lines of one's own take
     * @throws OptimisticLockingFailureException when it was changed since the form was shown
     */
    public void edit(UUID windDownId, NewTask line, int version, When phase, LocalDate today) {
        var windDown = inFlight(windDownId);
        var task = line(windDownId, line.id());
        if (task.version() != version) throw new OptimisticLockingFailureException("Task " + line.id());
        task.belongTo(line.owner());
        task.say(line.text());
        if (task.isOwn()) task.moveTo(phase);
        if (!Optional.ofNullable(line.dueOn()).equals(task.dueOn())) settle(windDown, task, line.dueOn(), today);
        task.remind(windDown.sentOn().isPresent());
    }

    /** Without a day of its own a line takes the one that is counted for it. */
    private void settle(WindDown windDown, Task task, @Nullable LocalDate day, LocalDate today) {
        task.settleOn(day);
        if (day != null) return;
        var playbook = playbooks.get(windDown.playbook());
        count(windDown, playbook, caseDays.of(windDown, playbook, today), today);
    }

    /** Adds a line of one's own; the same id a second time adds nothing. */
    public void add(UUID windDownId, NewTask line, When phase) {
        inFlight(windDownId);
        if (!tasks.existsById(line.id())) tasks.save(new Task(windDownId, Task.OWN, line, phase, behind(windDownId)));
    }

    /** Adds lines after the message, each with its own day; a line that is there already stays as it is. */
    void addAll(UUID windDownId, String source, List<NewTask> lines) {
        inFlight(windDownId);
        var position = behind(windDownId);
        for (var line : lines)
            if (!tasks.existsById(line.id())) tasks.save(new Task(windDownId, source, line, When.AFTER, position++));
    }

    /** Takes the source's lines out again, but for those that are done. */
    void drop(UUID windDownId, String source) {
        var gone =
                tasks.findByWinddownIdAndSourceAndDoneOnIsNull(find(windDownId).id(), source);
        forget(gone);
        tasks.deleteAllInBatch(gone);
    }

    private int behind(UUID windDownId) {
        return OWN_LINES_FROM + tasks.of(windDownId).size();
    }

    /** Takes a line off the list; {@link #putBack} brings it back. */
    public void remove(UUID windDownId, UUID taskId) {
        var task = find(windDownId, taskId).orElseThrow(() -> missing(taskId));
        if (task.isRemoved()) return;
        task.remove();
    }

    /** Puts back a line that was removed. */
    public void putBack(UUID windDownId, UUID taskId, LocalDate today) {
        var windDown = find(windDownId);
        var task = find(windDownId, taskId).orElseThrow(() -> missing(taskId));
        if (!task.isRemoved()) return;
        task.putBack();
        if (!windDown.stage().inFlight()) return;
        task.remind(windDown.sentOn().isPresent());
        var playbook = playbooks.get(windDown.playbook());
        count(windDown, playbook, caseDays.of(windDown, playbook, today), today);
    }

    /** Ticks or unticks a line, wherever it was ticked before. */
    public void tick(UUID windDownId, UUID taskId, boolean done, LocalDate today, Instant now) {
        var windDown = hold(windDownId);
        var task = line(windDownId, taskId);
        if (task.isDone() == done) return;
        tick(windDown, task, done, today, now);
        if (!windDown.stage().inFlight() && !task.isKept()) task.stop();
    }

    private void tick(WindDown windDown, Task task, boolean done, LocalDate today, Instant now) {
        if (task.isDone() == done) return;
        if (done) task.tick(today);
        else task.untick(windDown.sentOn().isPresent());
        var kind = done ? HistoryEntry.Kind.TICKED : HistoryEntry.Kind.UNTICKED;
        var about = task.text().isEmpty() ? task.item() : task.text();
        history.save(new HistoryEntry(windDown.id(), kind, windDown.stage(), windDown.stage(), about, now));
        if (!done) reminders.reopenIfMarked(TaskReminders.key(task), now);
    }

    /** Ticks a line of the playbook, if the case has it and it is not done. */
    void settle(UUID windDownId, String item, LocalDate today, Instant now) {
        for (var task : tasks.of(windDownId))
            if (!item.isEmpty() && task.item().equals(item) && task.doneOn().isEmpty())
                tick(windDownId, task.id(), true, today, now);
    }

    /** Takes the tick of a line of the playbook back. */
    void unsettle(UUID windDownId, String item, LocalDate today, Instant now) {
        for (var task : tasks.of(windDownId))
            if (!item.isEmpty() && task.item().equals(item) && task.isDone())
                tick(windDownId, task.id(), false, today, now);
    }

    /** The line was ticked on Today, or that was taken back. */
    void tickedOnToday(UUID taskId, boolean done, LocalDate today, Instant now) {
        tasks.findById(taskId).ifPresent(task -> tick(find(task.winddownId()), task, done, today, now));
    }

    void stopAllBut(UUID windDownId, Collection<UUID> kept) {
        for (var task : tasks.of(windDownId)) {
            if (kept.contains(task.id())) task.outlast();
            else task.stop();
        }
    }

    void resume(WindDown windDown) {
        for (var task : tasks.of(windDown.id())) task.resume(windDown.sentOn().isPresent());
    }

    void erase(Collection<UUID> windDownIds) {
        forget(tasks.findByWinddownIdIn(windDownIds));
        tasks.deleteByWinddownIdIn(windDownIds);
    }

    private void forget(List<Task> gone) {
        reminders.forget(TaskReminders.SOURCE, gone.stream().map(Task::id).toList());
    }

    private WindDown inFlight(UUID windDownId) {
        var windDown = hold(windDownId);
        if (!windDown.stage().inFlight()) throw new OutOfTurn(windDownId, "has ended");
        return windDown;
    }

    /** Held until the transaction ends: its checklist is changed by one at a time. */
    private WindDown hold(UUID windDownId) {
        return windDowns.findForUpdateById(windDownId).orElseThrow(() -> new NotFound("Wind-down", windDownId));
    }

    private WindDown find(UUID windDownId) {
        return windDowns.findById(windDownId).orElseThrow(() -> new NotFound("Wind-down", windDownId));
    }

    private Optional<Task> find(UUID windDownId, UUID taskId) {
        return tasks.findByIdAndWinddownId(taskId, windDownId);
    }

    private static NotFound missing(UUID taskId) {
        return new NotFound("Task", taskId);
    }
}
