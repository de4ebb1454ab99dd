package app.farvel.reminder;

import app.farvel.shared.PersonName;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something due, in the words of the reader's language.
 *
 * @param source the {@link ReminderSource#id()}
 * @param subject what it is about, often a wind-down or a contact
 * @param occurrence which one of the subject's reminders, at most 60 characters: an item's id, or a date
 * @param title one line
 * @param hint what to do about it; may be blank
 * @param href the own page on which to do it
 * @param about whose name stands beside it
 * @param deadline the day that must not pass unused, for what binds or costs when it does; stands before all else
 */
public record Reminder(
        String source,
        UUID subject,
        String occurrence,
        LocalDate dueOn,
        String title,
        String hint,
        String href,
        String about,
        @Nullable LocalDate deadline) {

    /** Without a deadline. */
    public Reminder(
            String source,
            UUID subject,
            String occurrence,
            LocalDate dueOn,
            String title,
            String hint,
            String href,
            String about) {
        this(source, subject, occurrence, dueOn, title, hint, href, about, null);
    }

    public ReminderKey key() {
        return new ReminderKey(source, subject, occurrence);
    }

    /** One or two letters of whose name stands beside it. */
    public String initials() {
        return PersonName.of(about).initials();
    }

    public boolean isDeadline() {
        return deadline != null;
    }

    /** Days until the deadline, negative when it has passed; 0 where there is none. */
    public long daysLeft(LocalDate today) {
        return deadline == null ? 0 : ChronoUnit.DAYS.between(today, deadline);
    }

    /** Days since it was due; 0 on the day itself. */
    public long daysLate(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(dueOn, today));
    }

    /** Whether its day has passed. */
    public boolean isLate(LocalDate today) {
        return dueOn.isBefore(today);
    }
}
