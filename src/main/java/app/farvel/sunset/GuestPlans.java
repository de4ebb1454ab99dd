package app.farvel.sunset;

import app.farvel.account.AccountService;
import app.farvel.shared.NotFound;
import app.farvel.sunset.Comment.Kind;
import app.farvel.sunset.Plan.Heard;
import app.farvel.sunset.PlanDetails.Step;
import app.farvel.sunset.PlanRepository.Known;
import app.farvel.winddown.FollowUpService;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vendor's side of a plan. Works on behalf of the account whose link was opened, for that one plan. */
@Service
@Transactional
public class GuestPlans {

    /** The follow-up of a playbook that waits for the plan. */
    private static final String EXPECTED = "plan-expected";

    private final PlanRepository plans;
    private final MilestoneRepository milestones;
    private final Talk talk;
    private final AccountService accounts;
    private final FollowUpService followUps;
    private final EntityManager entities;

    GuestPlans(
            PlanRepository plans,
            MilestoneRepository milestones,
            Talk talk,
            AccountService accounts,
            FollowUpService followUps,
            EntityManager entities) {
        this.plans = plans;
        this.milestones = milestones;
        this.talk = talk;
        this.accounts = accounts;
        this.followUps = followUps;
        this.entities = entities;
    }

    /** The plan, or nothing when its case has ended or is in the trash. */
    @Transactional(readOnly = true)
    public Optional<GuestPlan> open(UUID planId, Instant now) {
        return plans.alive(planId).map(known -> guestPlan(known, now));
    }

    private GuestPlan guestPlan(Known known, Instant now) {
        var me = accounts.current();
        return new GuestPlan(
                known.plan(),
                me.name(),
                known.contact().organizationOrName(),
                known.contact().writing(known.plan().language(), me),
                me.zone(),
                me.today(now),
                plans.expected(known.windDown().id(), EXPECTED).stream().findFirst(),
                known.windDown().exitOn(),
                milestones.findByPlanIdOrderByPosition(known.plan().id()),
                talk.of(known.plan().id()));
    }

    /**
     * Keeps what the vendor wrote.
     *
     * @param version the version that was open in the browser
     * @param send whether it is finished, and goes to the account
     * @throws ObjectOptimisticLockingFailureException when it was changed or agreed meanwhile
     */
    public void write(UUID planId, int version, PlanDetails details, boolean send, Instant now) {
        var known = alive(planId);
        var plan = known.plan();
        if (plan.version() != version || plan.isAgreed())
            throw new ObjectOptimisticLockingFailureException(Plan.class, planId);
        entities.lock(plan, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        plan.write(details, now);
        rewrite(planId, details.steps());
        if (send) propose(known, details.name(), now);
    }

    private void propose(Known known, String name, Instant now) {
        known.plan().propose(accounts.current().today(now), now);
        followUps.settled(known.windDown().id(), EXPECTED);
        talk.add(known.plan().id(), Kind.SENT, Party.THEM, name, "", now);
    }

    /** A milestone that was there keeps its id, so that it stays the same line of the checklist. */
    private void rewrite(UUID planId, List<Step> steps) {
        var before = milestones.findByPlanIdOrderByPosition(planId).stream()
                .collect(Collectors.toMap(Milestone::id, Function.identity()));
        var position = 0;
        for (var step : steps) milestones.save(written(planId, step, position++, before));
        milestones.deleteAll(before.values());
    }

    private static Milestone written(UUID planId, Step step, int position, Map<UUID, Milestone> before) {
        var known = step.id() == null ? null : before.remove(step.id());
        var milestone = known == null ? new Milestone(planId) : known;
        milestone.write(step, position);
        return milestone;
    }

    /**
     * Adds a comment; the same id a second time changes nothing.
     *
     * @return false when there is no room for more
     */
    public boolean comment(UUID planId, UUID commentId, String name, String text, Instant now) {
        var plan = alive(planId).plan();
        if (!talk.add(new Comment(commentId, planId, Kind.COMMENT, Party.THEM, name, text, now))) return false;
        if (plan.heard() != Heard.PLAN)
            plans.hear(planId, Heard.COMMENT, accounts.current().today(now), now);
        return true;
    }

    private Known alive(UUID planId) {
        return plans.alive(planId).orElseThrow(() -> new NotFound("Plan", planId));
    }
}
