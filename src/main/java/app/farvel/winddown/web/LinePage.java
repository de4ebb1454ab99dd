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
        var words = file.playbook().words(reader).checklist();
        var text =
                task == null ? "" : task.text().isEmpty() ? words.getOrDefault(task.item(), task.item()) : task.text();
        return new LinePage(file.windDown(), file.contact(), task, text);
    }

    /** Whether its words may be written, not only its owner and its day. */
    public boolean isOwn() {
        return task == null || task.isOwn();
    }

    public boolean isNew() {
        return task == null;
    }
}
