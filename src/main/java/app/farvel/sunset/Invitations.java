package app.farvel.sunset;

import app.farvel.account.Links;
import app.farvel.account.Links.Link;
import app.farvel.shared.Tenant;
import app.farvel.winddown.WindDown;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The private links to plans. Whoever holds one may read and write this one plan, and nothing else. */
@Component
public class Invitations {

    private static final String PURPOSE = "sunset-plan";
    private static final int DAYS_AFTER_EXIT = 180;
    private static final int DAYS = 120;

    private final Links links;

    Invitations(Links links) {
        this.links = links;
    }

    /**
     * A new link.
     *
     * @param token told this once
     * @param lastDay on which it opens
     */
    public record Invitation(String token, LocalDate lastDay) {}

    /** @param offered the token a form carried; sent again, the form makes no other link */
    Invitation mint(String offered, Plan plan, LocalDate lastDay, ZoneId zone) {
        var end = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
        return new Invitation(links.mint(offered, new Link(Tenant.id(), plan.id()), PURPOSE, end), lastDay);
    }

    /** The last day on which a link made today opens. */
    LocalDate lastDay(WindDown windDown, LocalDate today) {
        return windDown.exitOn()
                .map(exit -> exit.plusDays(DAYS_AFTER_EXIT))
                .filter(day -> day.isAfter(today))
                .orElseGet(() -> today.plusDays(DAYS));
    }

    /** Does the work for the plan the token opens, on behalf of its account; empty when the token opens none. */
    public <T> Optional<T> enter(String token, Instant now, Function<UUID, Optional<T>> work) {
        var link = links.find(PURPOSE, token, now);
        if (link.isEmpty()) return Optional.empty();
        var planId = link.get().subject();
        return planId == null ? Optional.empty() : Tenant.run(link.get().accountId(), () -> work.apply(planId));
    }

    List<Instant> living(UUID planId, Instant now) {
        return links.living(Tenant.id(), PURPOSE, planId, now);
    }

    void end(UUID planId) {
        links.end(Tenant.id(), PURPOSE, planId);
    }
}
