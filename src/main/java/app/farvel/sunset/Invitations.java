package app.farvel.sunset;

import app.farvel.account.Links;
import app.farvel.account.Links.Link;
import app.farvel.shared.Tenant;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The private links to plans. Whoever holds one may read and write this one plan, and nothing else. */
@Component
public class Invitations {

    private static final String PURPOSE = "sunset-plan";
    /** A link opens as long as its plan can be read, which the case decides; no case goes on for longer. */
    private static final int YEARS = 10;

    private final Links links;

    Invitations(Links links) {
        this.links = links;
    }

    /**
     * A new link's token, told this once.
     *
     * @param offered the token a form carried; sent again, the form makes no other link
     */
    String mint(String offered, Plan plan, Instant now) {
        var end = now.atZone(ZoneOffset.UTC).plusYears(YEARS).toInstant();
        return links.mint(offered, new Link(Tenant.id(), plan.id()), PURPOSE, end);
    }

    /** Does the work for the plan the token opens, on behalf of its account; empty when the token opens none. */
    public <T> Optional<T> enter(String token, Instant now, Function<UUID, Optional<T>> work) {
        var link = links.find(PURPOSE, token, now);
        if (link.isEmpty()) return Optional.empty();
        var planId = link.get().subject();
        return planId == null ? Optional.empty() : Tenant.run(link.get().accountId(), () -> work.apply(planId));
    }

    int living(UUID planId, Instant now) {
        return links.living(Tenant.id(), PURPOSE, planId, now).size();
    }

    /** Ends one link. */
    void end(String token, Instant now) {
        links.spend(PURPOSE, token, now);
    }

    void end(UUID planId) {
        links.end(Tenant.id(), PURPOSE, planId);
    }
}
