package app.farvel.winddown.web;

import app.farvel.contact.Contact;
import app.farvel.winddown.CaseFile;
import app.farvel.winddown.Task;
import app.farvel.winddown.WindDown;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a checklist on a page of its own.
 *
 * @param task null for one that is to be written
 * @param text the line in words; empty for one that is to be written
 */
record LinePage(
        WindDown windDown, Contact contact, @Nullable Task task, String text) {

    static LinePage of(CaseFile file, @Nullable Task task, Locale reader) {
        var text = task == null ? "" : task.text().isEmpty() ? planned(file, task, reader) : task.text();
        return new LinePage(file.windDown(), file.contact(), task, text);
    }

    /** What the playbook says; empty for a line of one's own. */
    static String planned(CaseFile file, Task task, Locale reader) {
        return file.playbook().words(reader).checklist().getOrDefault(task.item(), task.item());
    }

    /** Whether somebody wrote it. */
    public boolean isOwn() {
        return task == null || task.isOwn();
    }

    public boolean isNew() {
        return task == null;
    }
}
