package app.farvel.winddown;

import app.farvel.reminder.ReminderDone;
import app.farvel.reminder.ReminderKey;
import app.farvel.reminder.ReminderReopened;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was ticked off on Today is settled in the wind-down too. */
@Component
class ReminderListener {

    private final FollowUpRepository followUps;

    ReminderListener(FollowUpRepository followUps) {
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
        if (!reminder.source().equals(WindDownReminders.SOURCE)) return Optional.empty();
        return followUps.findById(reminder.subject());
    }
}
