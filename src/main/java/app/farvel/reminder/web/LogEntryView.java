package app.farvel.reminder.web;

import app.farvel.reminder.ReminderLog;
import app.farvel.reminder.ReminderMark;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A line of the log.
 *
 * @param open whether the reminder can be brought back from here
 */
record LogEntryView(ReminderMark mark, boolean open) {

    static List<LogEntryView> of(ReminderLog.Page page, LocalDate today) {
        return page.entries().stream()
                .map(entry -> new LogEntryView(
                        entry.mark(), entry.latest() && entry.mark().hides(today)))
                .toList();
    }

    /** The state's word in message keys. */
    public String state() {
        return mark.state().name().toLowerCase(Locale.ROOT);
    }
}
