package app.farvel.sunset;

import app.farvel.account.Links;
import app.farvel.account.SiteAddress;
import app.farvel.contact.ContactService;
import app.farvel.shared.NotFound;
import app.farvel.winddown.PlanPage;
import app.farvel.winddown.WindDownService;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the links to a case's plan, which begins with the first of them. */
@Component
@Transactional
class PlanLinks implements PlanPage {

    private final PlanRepository plans;
    private final Invitations invitations;
    private final PlanComments talk;
    private final WindDownService windDowns;
    private final ContactService contacts;
    private final SiteAddress site;

    PlanLinks(
            PlanRepository plans,
            Invitations invitations,
            PlanComments talk,
            WindDownService windDowns,
            ContactService contacts,
            SiteAddress site) {
        this.plans = plans;
        this.invitations = invitations;
        this.talk = talk;
        this.windDowns = windDowns;
        this.contacts = contacts;
        this.site = site;
    }

    /**
     * One more link.
     *
     * @param offered the token as a form carried it
     */
    String make(UUID windDownId, String offered, Instant now) {
        var windDown = windDowns.holdGoingOn(windDownId);
        var contact = contacts.hold(windDown.contactId());
        if (contact.isTrashed()) throw new NotFound("Wind-down", windDownId);
        var plan = plans.findByWinddownId(windDownId)
                .orElseGet(() -> plans.save(new Plan(windDownId, contact.language(), now)));
        return invitations.mint(offered, plan, now);
    }

    @Override
    public String open(UUID windDownId, Instant now) {
        return make(windDownId, Links.offer(), now);
    }

    @Override
    public void close(String token, Instant now) {
        invitations.end(token, now);
    }

    @Override
    public boolean isUntouched(UUID windDownId) {
        return plans.findByWinddownId(windDownId)
                .filter(plan -> !plan.isUntouched() || !talk.of(plan.id()).isEmpty())
                .isEmpty();
    }

    @Override
    public String address(String token) {
        return site.of("/plan/" + token);
    }
}
