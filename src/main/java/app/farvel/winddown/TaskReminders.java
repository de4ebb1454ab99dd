package app.farvel.winddown;

import app.farvel.reminder.Reminder;
import app.farvel.reminder.ReminderKey;
import app.farvel.reminder.ReminderSource;
import app.farvel.script.PlaybookCatalogue;
import app.farvel.winddown.TaskRepository.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lines of checklists that are due, and who sees to them. */
@Component
class TaskReminders implements ReminderSource {

    static final String SOURCE = "task";

    private static final int MOST = 50;

    private final TaskRepository tasks;
    private final PlaybookCatalogue playbooks;
    private final MessageSource messages;

    TaskReminders(TaskRepository tasks, PlaybookCatalogue playbooks, MessageSource messages) {
        this.tasks = tasks;
        this.playbooks = playbooks;
        this.messages = messages;
    }

    @Override
    public String id() {
        return SOURCE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> due(LocalDate today, Locale language) {
        return tasks.due(today, Limit.of(MOST)).stream()
                .map(due -> reminder(due, language))
                .toList();
    }

    /** On another day it is another reminder: a snooze does not hold for it. */
    static ReminderKey key(Task task) {
        return new ReminderKey(
                SOURCE, task.id(), task.dueOn().map(LocalDate::toString).orElse(""));
    }

    private Reminder reminder(Due due, Locale language) {
        var key = key(due.task());
        var name = due.contact().displayName();
        return new Reminder(
                key.source(),
                key.subject(),
                key.occurrence(),
                due.task().dueOn().orElseThrow(),
                title(due, language),
                hint(due.task().owner(), name, language),
                "/wind-downs/" + due.windDown().id() + "#checklist",
                name);
    }

    private String title(Due due, Locale language) {
        if (!due.task().text().isEmpty()) return due.task().text();
        var words = playbooks.get(due.windDown().playbook()).words(language).checklist();
        return words.getOrDefault(due.task().item(), due.task().item());
    }

    private String hint(String owner, String contact, Locale language) {
        return switch (owner) {
            case "", "me" -> "";
            case "them" -> say("winddown.task.for", language, contact);
            case "next" -> say("winddown.task.for-next", language);
            default -> say("winddown.task.for", language, owner);
        };
    }

    private String say(String key, Locale language, Object... about) {
        return messages.getMessage(key, about, language);
    }
}
