package app.farvel.winddown;

import app.farvel.reminder.ReminderService;
import app.farvel.script.DateRule;
import app.farvel.script.Field;
import app.farvel.script.FieldType;
import app.farvel.script.Playbook;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives follow-ups and checklist lines their days: counted from the day of sending and from the dates that were answered. */
@Service
@Transactional
public class FollowUpService {

    /** The field of a playbook that says until when the two will not meet. */
    static final String PAUSE_FIELD = "pause-until";

    private static final String SENT = "sent";

    /** The follow-up that waits for their answer, in every playbook that has one. */
    private static final String REPLY = "reply";

    private final FollowUpRepository followUps;
    private final TaskRepository tasks;
    private final AnswerRepository answers;
    private final ReminderService reminders;

    FollowUpService(
            FollowUpRepository followUps, TaskRepository tasks, AnswerRepository answers, ReminderService reminders) {
        this.followUps = followUps;
        this.tasks = tasks;
        this.answers = answers;
        this.reminders = reminders;
    }

    @Transactional(readOnly = true)
    public List<FollowUp> of(UUID windDownId) {
        return followUps.findByWinddownIdOrderByDueOn(windDownId);
    }

    /** The next open follow-up of each of these wind-downs that has one. */
    @Transactional(readOnly = true)
    public Map<UUID, FollowUp> next(Collection<UUID> windDownIds) {
        var next = new HashMap<UUID, FollowUp>();
        for (var followUp : followUps.findByWinddownIdInAndOpenTrueOrderByDueOn(windDownIds))
            next.putIfAbsent(followUp.winddownId(), followUp);
        return next;
    }

    void plan(UUID windDownId, Playbook playbook, LocalDate sentOn) {
        var dates = dates(windDownId, playbook);
        dates.put(SENT, sentOn);
        for (var planned : playbook.followUps())
            day(planned.due(), dates).ifPresent(day -> followUps.save(new FollowUp(windDownId, planned.id(), day)));
        for (var task : tasks.findByWinddownIdOrderByPosition(windDownId))
            task.isDueOn(dueOf(task, playbook, dates).orElse(null));
    }

    @Nullable
    LocalDate pauseOf(UUID windDownId) {
        return answers.findByWinddownId(windDownId).stream()
                .filter(answer -> answer.field().equals(PAUSE_FIELD))
                .flatMap(answer -> parse(answer.text()).stream())
                .findFirst()
                .orElse(null);
    }

    /** Moves what is counted from the pause's end; a task that is done stays where it is. */
    void pauseEnds(UUID windDownId, Playbook playbook, LocalDate until) {
        var dates = Map.of(PAUSE_FIELD, until);
        for (var followUp : followUps.findByWinddownIdOrderByDueOn(windDownId))
            for (var planned : playbook.followUps())
                if (planned.id().equals(followUp.item()))
                    day(planned.due(), dates).ifPresent(followUp::comeOn);
        for (var task : tasks.findByWinddownIdOrderByPosition(windDownId))
            dueOf(task, playbook, dates).ifPresent(task::isDueOn);
    }

    void stopAllBut(UUID windDownId, Collection<UUID> kept) {
        for (var followUp : followUps.findByWinddownIdOrderByDueOn(windDownId))
            if (!kept.contains(followUp.id())) followUp.endWithCase();
    }

    void resume(UUID windDownId) {
        for (var followUp : followUps.findByWinddownIdOrderByDueOn(windDownId)) followUp.takeUpAgain();
    }

    /** An answer has come: there is no waiting for one any more. */
    void heard(UUID windDownId) {
        for (var followUp : followUps.findByWinddownIdOrderByDueOn(windDownId))
            if (followUp.item().equals(REPLY)) followUp.stop();
    }

    /** What the playbook's follow-up waited for has come. */
    public void settled(UUID windDownId, String item) {
        for (var followUp : followUps.findByWinddownIdOrderByDueOn(windDownId))
            if (followUp.item().equals(item)) followUp.stop();
    }

    void erase(Collection<UUID> windDownIds) {
        var gone = followUps.findByWinddownIdIn(windDownIds).stream()
                .map(FollowUp::id)
                .toList();
        reminders.forget(WindDownReminders.SOURCE, gone);
        followUps.deleteByWinddownIdIn(windDownIds);
        answers.deleteByWinddownIdIn(windDownIds);
    }

    private static Optional<LocalDate> dueOf(Task task, Playbook playbook, Map<String, LocalDate> dates) {
        return playbook.checklist().stream()
                .filter(item -> item.id().equals(task.item()))
                .flatMap(item -> Optional.ofNullable(item.due()).stream())
                .flatMap(due -> day(due, dates).stream())
                .findFirst();
    }

    private static Optional<LocalDate> day(DateRule rule, Map<String, LocalDate> dates) {
        return rule.on(anchor -> Optional.ofNullable(dates.get(anchor)));
    }

    private Map<String, LocalDate> dates(UUID windDownId, Playbook playbook) {
        var dates = new HashMap<String, LocalDate>();
        for (var answer : answers.findByWinddownId(windDownId))
            if (playbook.field(answer.field())
                    .map(Field::type)
                    .filter(FieldType.DATE::equals)
                    .isPresent()) parse(answer.text()).ifPresent(date -> dates.put(answer.field(), date));
        return dates;
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
