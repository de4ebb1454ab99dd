package app.farvel.sunset;

import app.farvel.reminder.ReminderService;
import app.farvel.winddown.WindDownEnded;
import app.farvel.winddown.WindDownsErased;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Links end with a case that is called off, and plans leave for good with theirs. */
@Component
class EndListener {

    private final PlanRepository plans;
    private final MilestoneRepository milestones;
    private final PlanComments talk;
    private final Invitations invitations;
    private final ReminderService reminders;

    EndListener(
            PlanRepository plans,
            MilestoneRepository milestones,
            PlanComments talk,
            Invitations invitations,
            ReminderService reminders) {
        this.plans = plans;
        this.milestones = milestones;
        this.talk = talk;
        this.invitations = invitations;
        this.reminders = reminders;
    }

    @EventListener
    void on(WindDownEnded ended) {
        if (ended.isCalledOff())
            plans.findByWinddownId(ended.windDownId()).ifPresent(plan -> invitations.end(plan.id()));
    }

    @EventListener
    void on(WindDownsErased erased) {
        var gone = plans.findByWinddownIdIn(erased.windDownIds());
        if (gone.isEmpty()) return;
        var ids = gone.stream().map(Plan::id).toList();
        for (var id : ids) invitations.end(id);
        reminders.forget(PlanReminders.SOURCE, ids);
        talk.erase(List.copyOf(ids));
        milestones.deleteByPlanIdIn(ids);
        plans.deleteAll(gone);
        plans.flush();
    }
}
