package app.farvel.reminder.web;

import app.farvel.reminder.ReminderLog;
import app.farvel.reminder.ReminderMark;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/**
 * A line of the log.
 *
 * @param at on the account's clock
 * @param open whether the reminder can be brought back from here
 */
record LogEntryView(ReminderMark mark, ZonedDateTime at, boolean open) {

    static List<LogEntryView> of(ReminderLog.Page page, LocalDate today, ZoneId zone) {
        return page.entries().stream()
                .map(entry -> new LogEntryView(
                        entry.mark(),
                        entry.mark().markedAt().atZone(zone),
                        entry.latest() && entry.mark().hides(today)))
                .toList();
    }

    /** The state's word in message keys. */
    public String state() {
        return mark.state().name().toLowerCase(Locale.ROOT);
    }
}
