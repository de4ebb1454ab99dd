package app.farvel.winddown;

import app.farvel.account.Account;
import app.farvel.script.PlanRoles;
import app.farvel.script.PlaybookCatalogue;
import app.farvel.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a case makes of news about the plan for its ending: it goes on a stage, what waited is settled, its history tells. */
@Service
@Transactional
public class PlanNews {

    private final WindDownRepository windDowns;
    private final ChecklistService checklist;
    private final FollowUpService followUps;
    private final CaseLog log;
    private final DraftService drafts;
    private final PlaybookCatalogue playbooks;

    PlanNews(
            WindDownRepository windDowns,
            ChecklistService checklist,
            FollowUpService followUps,
            CaseLog log,
            DraftService drafts,
            PlaybookCatalogue playbooks) {
        this.windDowns = windDowns;
        this.checklist = checklist;
        this.followUps = followUps;
        this.log = log;
        this.drafts = drafts;
        this.playbooks = playbooks;
    }

    /** They have sent it, and so have answered, if nobody noted another answer before. */
    public void sent(UUID windDownId, LocalDate today, Instant now) {
        var windDown = hold(windDownId);
        var from = windDown.stage();
        followUps.settled(windDownId, roles(windDown).expected());
        if (from == Stage.SENT) {
            windDown.hear(roles(windDown).answer(), today);
            followUps.heard(windDownId);
        }
        log.record(windDown, HistoryEntry.Kind.PLAN_SENT, from, "", now);
    }

    /** It was given back with what should be otherwise. */
    public void changesAsked(UUID windDownId, String what, Instant now) {
        var windDown = hold(windDownId);
        log.record(windDown, HistoryEntry.Kind.PLAN_CHANGES, windDown.stage(), what, now);
    }

    /** The two agree, and the handover begins. */
    public void agreed(UUID windDownId, LocalDate today, Instant now) {
        var windDown = hold(windDownId);
        var from = windDown.stage();
        if (from == Stage.SENT || from == Stage.ANSWERED) windDown.handOver(today);
        checklist.settle(windDownId, roles(windDown).agreed(), today, now);
        log.record(windDown, HistoryEntry.Kind.PLAN_AGREED, from, "", now);
    }

    /** What was agreed may be changed again; the handover goes on meanwhile. */
    public void openedAgain(UUID windDownId, LocalDate today, Instant now) {
        var windDown = hold(windDownId);
        checklist.unsettle(windDownId, roles(windDown).agreed(), today, now);
        log.record(windDown, HistoryEntry.Kind.PLAN_REOPENED, windDown.stage(), "", now);
    }

    /** The links ended with a case that was called off, the one in a message that has not gone, too. */
    @EventListener
    void on(WindDownEnded ended) {
        if (ended.isCalledOff()) drafts.losePlan(ended.windDownId());
    }

    @EventListener
    void on(WindDownReopened again) {
        drafts.carryPlan(again.windDownId(), again.at());
    }

    /** All links to its page were ended. */
    public void linksEnded(UUID windDownId, Account me, LocalDate today) {
        drafts.leaveOutPlan(windDownId, me, today);
    }

    private PlanRoles roles(WindDown windDown) {
        return playbooks.get(windDown.playbook()).plan();
    }

    private WindDown hold(UUID windDownId) {
        return windDowns.findForUpdateById(windDownId).orElseThrow(() -> new NotFound("Wind-down", windDownId));
    }
}
