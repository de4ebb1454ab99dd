package app.farvel.sunset;

import app.farvel.account.AccountService;
import app.farvel.script.PlaybookCatalogue;
import app.farvel.shared.NotFound;
import app.farvel.sunset.Comment.Kind;
import app.farvel.sunset.Plan.Heard;
import app.farvel.sunset.PlanDetails.Step;
import app.farvel.sunset.PlanRepository.Known;
import app.farvel.winddown.PlanNews;
import app.farvel.winddown.Stage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Comparator;
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
public class VendorPlanService {

    /** How long the other side can read the plan once the last day together has passed. */
    private static final int DAYS_TO_READ = 90;

    private final PlanRepository plans;
    private final MilestoneRepository milestones;
    private final PlanComments talk;
    private final AccountService accounts;
    private final PlanNews news;
    private final PlaybookCatalogue playbooks;
    private final EntityManager entities;

    VendorPlanService(
            PlanRepository plans,
            MilestoneRepository milestones,
            PlanComments talk,
            AccountService accounts,
            PlanNews news,
            PlaybookCatalogue playbooks,
            EntityManager entities) {
        this.plans = plans;
        this.milestones = milestones;
        this.talk = talk;
        this.accounts = accounts;
        this.news = news;
        this.playbooks = playbooks;
        this.entities = entities;
    }

    /** The plan, while its case goes on and for some time after; nothing when the case was called off or is in the trash. */
    @Transactional(readOnly = true)
    public Optional<GuestPlan> open(UUID planId, Instant now) {
        var since = accounts.current().today(now).minusDays(DAYS_TO_READ);
        return plans.readable(planId, Stage.CLOSED, since).map(known -> guestPlan(known, now));
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
                plans.expected(known.windDown().id(), expected(known)).stream().findFirst(),
                known.windDown().exitOn(),
                !known.windDown().stage().inFlight(),
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
        news.sent(known.windDown().id(), accounts.current().today(now), now);
        talk.add(known.plan().id(), Kind.SENT, Author.THEM, name, "", now);
    }

    private String expected(Known known) {
        return playbooks.get(known.windDown().playbook()).plan().expected();
    }

    /** By their days. A milestone that was there keeps its id, so that it stays the same line of the checklist. */
    private void rewrite(UUID planId, List<Step> steps) {
        var before = milestones.findByPlanIdOrderByPosition(planId).stream()
                .collect(Collectors.toMap(Milestone::id, Function.identity()));
        var position = 0;
        for (var step : byDay(steps)) milestones.save(written(planId, step, position++, before));
        milestones.deleteAll(before.values());
    }

    private static List<Step> byDay(List<Step> steps) {
        return steps.stream()
                .sorted(Comparator.comparing(Step::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
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
        if (!talk.add(new Comment(commentId, planId, Kind.COMMENT, Author.THEM, name, text, now))) return false;
        if (plan.heard() != Heard.PLAN)
            plans.hear(planId, Heard.COMMENT, accounts.current().today(now), now);
        return true;
    }

    private Known alive(UUID planId) {
        return plans.alive(planId).orElseThrow(() -> new NotFound("Plan", planId));
    }
}
