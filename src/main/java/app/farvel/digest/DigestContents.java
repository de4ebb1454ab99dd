package app.farvel.digest;

import app.farvel.account.Account;
import app.farvel.digest.Content.Line;
import app.farvel.digest.Content.Part;
import app.farvel.reminder.Reminder;
import app.farvel.reminder.ReminderService;
import app.farvel.shared.Dates;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what waits for the account at work, and what comes. */
@Component
class DigestContents {

    private final ReminderService reminders;
    private final ComingDates coming;
    private final MessageSource messages;

    DigestContents(ReminderService reminders, ComingDates coming, MessageSource messages) {
        this.reminders = reminders;
        this.coming = coming;
        this.messages = messages;
    }

    Content of(Account me, Rhythm rhythm, Instant now) {
        var today = me.today(now);
        var dates = new Dates(me.locale(), me.zone(), today);
        var waiting = reminders.gather(today, me.locale());
        var coming = this.coming.of(me, rhythm.daysAhead(), waiting.all(), now);
        return new Content(
                Part.of(waiting.all().stream()
                        .map(reminder -> line(reminder, today, dates, me))
                        .toList()),
                Part.of(coming.all().stream()
                        .map(date -> new Line(date.time(dates), date.title(), date.href()))
                        .toList()),
                waiting.missingWith(coming));
    }

    private Line line(Reminder reminder, LocalDate today, Dates dates, Account me) {
        return new Line(time(reminder, today, dates, me), title(reminder), reminder.href());
    }

    /** How long there is to a deadline, in the words of Today; else since when it waits. */
    private String time(Reminder reminder, LocalDate today, Dates dates, Account me) {
        if (reminder.isDeadline()) {
            var left = reminder.daysLeft(today);
            return left < 0 ? say("reminder.passed", -left, me) : say("reminder.left", left, me);
        }
        return reminder.isLate(today) ? say("digest.mail.since", dates.brief(reminder.dueOn()), me) : "";
    }

    private String say(String key, Object about, Account me) {
        return messages.getMessage(key, new Object[] {about}, me.locale());
    }

    /** Whom it is about, where the title does not say so. */
    private static String title(Reminder reminder) {
        var about = reminder.about();
        return about.isBlank() || reminder.title().contains(about)
                ? reminder.title()
                : reminder.title() + " (" + about + ")";
    }
}
