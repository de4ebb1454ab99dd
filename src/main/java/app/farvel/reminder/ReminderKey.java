package app.farvel.reminder;

import java.util.UUID;

/** What tells one reminder from every other of the account, however often it is asked for. */
public record ReminderKey(String source, UUID subject, String occurrence) {

    /** The reminder's own address; what can be done with it follows: {@code /done}, {@code /snooze}, {@code /reopen}. */
    public String href() {
        return "/reminders/" + source + "/" + subject + "/" + occurrence;
    }
}
