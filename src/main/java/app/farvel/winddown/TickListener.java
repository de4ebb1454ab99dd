package app.farvel.winddown;

import app.farvel.reminder.ReminderDone;
import app.farvel.reminder.ReminderKey;
import app.farvel.reminder.ReminderReopened;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A follow-up that was ticked off is no longer what comes next; taken back, it is again. */
@Component
class TickListener {

    private final FollowUpRepository followUps;

    TickListener(FollowUpRepository followUps) {
        this.followUps = followUps;
    }

    @EventListener
    void on(ReminderDone done) {
        followUp(done.reminder()).ifPresent(FollowUp::stop);
    }

    @EventListener
    void on(ReminderReopened reopened) {
        followUp(reopened.reminder()).ifPresent(FollowUp::resume);
    }

    private Optional<FollowUp> followUp(ReminderKey reminder) {
        return reminder.source().equals(WindDownReminders.SOURCE)
                ? followUps.findById(reminder.subject())
                : Optional.empty();
    }
}
