package app.farvel.winddown;

import app.farvel.contact.Contact;
import app.farvel.script.Playbook;
import java.util.List;
import java.util.UUID;

/** Everything about one wind-down. Lines of the checklist in their order, follow-ups by day, events newest first. */
public record CaseFile(
        WindDown windDown,
        Contact contact,
        Playbook playbook,
        List<Message> messages,
        List<Task> allTasks,
        List<FollowUp> followUps,
        List<HistoryEntry> events) {

    /** The ids of the lines that still ask to be done. */
    public List<UUID> open() {
        return tasks().stream().filter(Task::isOpen).map(Task::id).toList();
    }

    /** Those that were not removed. */
    public List<Task> tasks() {
        return allTasks.stream().filter(task -> !task.isRemoved()).toList();
    }
}
