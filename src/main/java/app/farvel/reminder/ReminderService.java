package app.farvel.reminder;

import static app.farvel.reminder.ReminderMark.State.DONE;
import static app.farvel.reminder.ReminderMark.State.REOPENED;
import static app.farvel.reminder.ReminderMark.State.SNOOZED;

import app.farvel.account.AccountService;
import app.farvel.reminder.ReminderMark.State;
import app.farvel.shared.Contributions;
import app.farvel.shared.Gathered;
import app.farvel.shared.NewId;
import app.farvel.shared.NotFound;
import app.farvel.shared.Tenant;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What asks for attention, from all sources, without what a person has done or put off. */
@Service
public class ReminderService {

    private final ObjectProvider<ReminderSource> sources;
    private final Contributions contributions;
    private final ReminderMarkRepository marks;
    private final AccountService accounts;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    ReminderService(
            ObjectProvider<ReminderSource> sources,
            Contributions contributions,
            ReminderMarkRepository marks,
            AccountService accounts,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.sources = sources;
        this.contributions = contributions;
        this.marks = marks;
        this.accounts = accounts;
        this.entities = entities;
        this.events = events;
    }

    /** The nearest deadline first of all, then what is longest overdue. */
    private static final Comparator<Reminder> ORDER = Comparator.comparing(
                    (Reminder reminder) -> Objects.requireNonNullElse(reminder.deadline(), LocalDate.MAX))
            .thenComparing(Reminder::dueOn)
            .thenComparing(Reminder::title);

    /** What is due and neither done nor snoozed past the day, deadlines first, then longest overdue first. One statement beside the sources' own. */
    public List<Reminder> due(LocalDate today, Locale language) {
        return gather(today, language).all();
    }

    /** The same, and whose reminders are missing. */
    public Gathered<Reminder> gather(LocalDate today, Locale language) {
        return contributions
                .<ReminderSource, Reminder>gather(sources.stream(), source -> source.due(today, language))
                .map(due -> shown(due, today));
    }

    private List<Reminder> shown(List<Reminder> due, LocalDate today) {
        var newest = newestOf(due.stream().map(Reminder::key).toList());
        return due.stream()
                .filter(reminder -> !isHidden(newest.get(reminder.key()), today))
                .sorted(ORDER)
                .toList();
    }

    /**
     * The title of a reminder that is due or was marked before.
     *
     * @throws NotFound when no source reports it and no mark remembers it
     */
    @Transactional(readOnly = true)
    public String title(ReminderKey reminder, LocalDate today, Locale language) {
        return sourceOf(reminder).due(today, language).stream()
                .filter(due -> due.key().equals(reminder))
                .map(Reminder::title)
                .findFirst()
                .or(() -> newest(reminder).map(ReminderMark::label))
                .orElseThrow(() -> missing(reminder));
    }

    /** Ticks the reminder off; once more does nothing more. */
    @Transactional
    public void done(ReminderKey reminder, LocalDate today, Locale language, Instant now) {
        accounts.hold(Tenant.id());
        var title = title(reminder, today, language);
        if (newest(reminder).filter(mark -> mark.is(DONE)).isPresent()) return;
        mark(reminder, DONE, null, title, now);
        events.publishEvent(new ReminderDone(reminder));
    }

    /**
     * Hides the reminder until the day, on which it is there again; once more does nothing more.
     *
     * @param until after today, and no further off than {@link ReminderMark#LONGEST_SNOOZE}
     */
    @Transactional
    public void snooze(ReminderKey reminder, LocalDate until, LocalDate today, Locale language, Instant now) {
        if (!until.isAfter(today) || until.isAfter(today.plus(ReminderMark.LONGEST_SNOOZE)))
            throw new IllegalArgumentException("Cannot snooze until " + until + " on " + today);
        accounts.hold(Tenant.id());
        var title = title(reminder, today, language);
        if (newest(reminder).filter(mark -> until.equals(mark.until())).isPresent()) return;
        mark(reminder, SNOOZED, until, title, now);
    }

    /** Takes back what was last done with the reminder. */
    @Transactional
    public void reopen(ReminderKey reminder, Instant now) {
        accounts.hold(Tenant.id());
        var last = newest(reminder).orElseThrow(() -> missing(reminder));
        if (last.is(REOPENED)) return;
        mark(reminder, REOPENED, null, last.label(), now);
        events.publishEvent(new ReminderReopened(reminder));
    }

    /** The same where something was done with it; a reminder nobody touched stays as it is. */
    @Transactional
    public void reopenIfMarked(ReminderKey reminder, Instant now) {
        if (newest(reminder).isPresent()) reopen(reminder, now);
    }

    /** Writes a tick of earlier days into the log, as part of a batch. */
    @Transactional
    public void recordDone(ReminderKey reminder, String title, Instant then, UUID batchId) {
        entities.persist(new ReminderMark(NewId.next(), reminder, DONE, null, title, then).inBatch(batchId));
        events.publishEvent(new ReminderDone(reminder));
    }

    @Transactional
    public void removeBatch(UUID batchId) {
        marks.deleteBatch(batchId);
    }

    /** Forgets what was done with reminders whose subjects are removed for good. */
    @Transactional
    public void forget(String source, Collection<UUID> subjects) {
        if (!subjects.isEmpty()) marks.deleteOf(source, subjects);
    }

    /** The newest mark of each reminder that has one. */
    Map<ReminderKey, ReminderMark> newestOf(Collection<ReminderKey> reminders) {
        var newest = new HashMap<ReminderKey, ReminderMark>();
        if (reminders.isEmpty()) return newest;
        var ids = reminders.stream().map(ReminderKey::source).collect(Collectors.toSet());
        var subjects = reminders.stream().map(ReminderKey::subject).collect(Collectors.toSet());
        marks.of(ids, subjects).forEach(mark -> newest.put(mark.reminder(), mark));
        return newest;
    }

    private Optional<ReminderMark> newest(ReminderKey reminder) {
        return Optional.ofNullable(newestOf(List.of(reminder)).get(reminder));
    }

    private ReminderSource sourceOf(ReminderKey reminder) {
        return sources.stream()
                .filter(source -> source.id().equals(reminder.source()))
                .findFirst()
                .orElseThrow(() -> missing(reminder));
    }

    private void mark(ReminderKey reminder, State state, @Nullable LocalDate until, String title, Instant now) {
        entities.persist(new ReminderMark(NewId.next(), reminder, state, until, title, now));
    }

    private static boolean isHidden(@Nullable ReminderMark mark, LocalDate today) {
        return mark != null && mark.hides(today);
    }

    private static NotFound missing(ReminderKey reminder) {
        return new NotFound("Reminder", reminder);
    }
}
