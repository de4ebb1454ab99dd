package app.farvel.sunset;

import app.farvel.account.Account;
import app.farvel.contact.ContactService;
import app.farvel.shared.NotFound;
import app.farvel.sunset.Comment.Kind;
import app.farvel.sunset.Plan.Heard;
import app.farvel.winddown.NewTask;
import app.farvel.winddown.PlanNews;
import app.farvel.winddown.WindDownService;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The account's side of a plan: to ask for it, talk about it and agree to it. */
@Service
@Transactional
public class PlanService {

    /** Whose lines a plan's milestones are in a checklist. */
    static final String SOURCE = "plan";

    private final PlanRepository plans;
    private final MilestoneRepository milestones;
    private final PlanComments talk;
    private final Invitations invitations;
    private final PlanLinks links;
    private final WindDownService windDowns;
    private final PlanNews news;
    private final ContactService contacts;

    PlanService(
            PlanRepository plans,
            MilestoneRepository milestones,
            PlanComments talk,
            Invitations invitations,
            PlanLinks links,
            WindDownService windDowns,
            PlanNews news,
            ContactService contacts) {
        this.plans = plans;
        this.milestones = milestones;
        this.talk = talk;
        this.invitations = invitations;
        this.links = links;
        this.windDowns = windDowns;
        this.news = news;
        this.contacts = contacts;
    }

    @Transactional(readOnly = true)
    public PlanFile file(UUID windDownId, Instant now) {
        var windDown = windDowns.get(windDownId);
        var contact = contacts.get(windDown.contactId());
        return plans.findByWinddownId(windDownId)
                .map(plan -> new PlanFile(
                        windDown,
                        contact,
                        plan,
                        milestones.findByPlanIdOrderByPosition(plan.id()),
                        talk.of(plan.id()),
                        invitations.living(plan.id(), now)))
                .orElseGet(() -> new PlanFile(windDown, contact, null, List.of(), List.of(), 0));
    }

    /**
     * One more private link to the case's plan, which begins with the first.
     *
     * @param token as the form carried it
     * @return the link's token, told this once
     */
    public String invite(UUID windDownId, String token, Instant now) {
        return links.make(windDownId, token, now);
    }

    /** Ends all links, and leaves out of the message the one that would have gone with it. */
    public void revoke(UUID windDownId, Account me, Instant now) {
        windDowns.get(windDownId);
        invitations.end(of(windDownId).id());
        news.linksEnded(windDownId, me, me.today(now));
    }

    /** Adds a comment; the same id a second time changes nothing. */
    public void comment(UUID windDownId, UUID commentId, String text, Account me, Instant now) {
        windDowns.holdGoingOn(windDownId);
        var plan = of(windDownId);
        talk.add(new Comment(commentId, plan.id(), Kind.COMMENT, Author.ME, me.name(), text, now));
        plans.hear(plan.id(), Heard.NOTHING, null, null);
    }

    /** What the vendor did last has been seen. */
    public void read(UUID windDownId) {
        windDowns.get(windDownId);
        plans.hear(of(windDownId).id(), Heard.NOTHING, null, null);
    }

    /** Gives the plan back to the vendor, with what should be otherwise; the same id a second time changes nothing. */
    public void askForChanges(UUID windDownId, UUID commentId, String text, Account me, Instant now) {
        windDowns.holdGoingOn(windDownId);
        var plan = of(windDownId);
        if (plan.isAgreed()) throw new ObjectOptimisticLockingFailureException(Plan.class, plan.id());
        if (talk.knows(commentId)) return;
        plan.returnToVendor();
        talk.add(new Comment(commentId, plan.id(), Kind.CHANGES, Author.ME, me.name(), text, now));
        news.changesAsked(windDownId, text, now);
    }

    /**
     * Agrees to the plan as it was read. It is frozen, and its milestones go into the case's checklist.
     *
     * @param version the version that was read
     * @throws ObjectOptimisticLockingFailureException when the vendor has changed it since
     */
    public void agree(UUID windDownId, int version, Account me, Instant now) {
        windDowns.holdGoingOn(windDownId);
        var plan = of(windDownId);
        if (plan.isAgreed() && plan.version() == version + 1) return;
        if (plan.version() != version || plan.state() != Plan.State.PROPOSED)
            throw new ObjectOptimisticLockingFailureException(Plan.class, plan.id());
        plan.agree(now);
        var lines = milestones.findByPlanIdOrderByPosition(plan.id()).stream()
                .map(PlanService::line)
                .toList();
        windDowns.addTasks(windDownId, SOURCE, lines);
        talk.add(plan.id(), Kind.AGREED, Author.ME, me.name(), "", now);
        news.agreed(windDownId, me.today(now), now);
    }

    /** The agreed plan may be changed again; what of it is not done leaves the checklist until the two agree anew. */
    public void openAgain(UUID windDownId, Account me, Instant now) {
        windDowns.holdGoingOn(windDownId);
        var plan = of(windDownId);
        if (!plan.isAgreed()) return;
        plan.openAgain();
        windDowns.dropTasks(windDownId, SOURCE);
        talk.add(plan.id(), Kind.REOPENED, Author.ME, me.name(), "", now);
        news.openedAgain(windDownId, me.today(now), now);
    }

    private static NewTask line(Milestone milestone) {
        return new NewTask(
                milestone.id(),
                milestone.text(),
                milestone.owner().id(),
                milestone.dueOn().orElse(null));
    }

    private Plan of(UUID windDownId) {
        return plans.findByWinddownId(windDownId).orElseThrow(() -> new NotFound("Plan of wind-down", windDownId));
    }
}
