package app.farvel.winddown;

import app.farvel.account.AccountService;
import app.farvel.reminder.ReminderDone;
import app.farvel.reminder.ReminderKey;
import app.farvel.reminder.ReminderReopened;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was ticked off on Today is ticked off in its case as well; taken back, it is open again. */
@Component
class TickListener {

    private final FollowUpRepository followUps;
    private final ChecklistService checklist;
    private final AccountService accounts;
    private final Clock clock;

    TickListener(FollowUpRepository followUps, ChecklistService checklist, AccountService accounts, Clock clock) {
        this.followUps = followUps;
        this.checklist = checklist;
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener
    void on(ReminderDone done) {
        var reminder = done.reminder();
        if (isFollowUp(reminder)) followUps.findById(reminder.subject()).ifPresent(FollowUp::stop);
        else if (isTask(reminder)) tick(reminder, true);
    }

    @EventListener
    void on(ReminderReopened reopened) {
        var reminder = reopened.reminder();
        if (isFollowUp(reminder)) followUps.findById(reminder.subject()).ifPresent(FollowUp::resume);
        else if (isTask(reminder)) tick(reminder, false);
    }

    private void tick(ReminderKey reminder, boolean done) {
        var now = clock.instant();
        checklist.tickedOnToday(reminder.subject(), done, accounts.current().today(now), now);
    }

    private static boolean isFollowUp(ReminderKey reminder) {
        return reminder.source().equals(WindDownReminders.SOURCE);
    }

    private static boolean isTask(ReminderKey reminder) {
        return reminder.source().equals(TaskReminders.SOURCE);
    }
}
