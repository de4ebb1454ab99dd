package app.farvel.gathering;

import app.farvel.account.Links;
import app.farvel.account.Links.Link;
import app.farvel.shared.Tenant;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The guests' personal links. Whoever holds one answers for this one guest, and sees nothing else. */
@Component
public class GuestLinks {

    private static final String PURPOSE = "gathering-guest";

    /** What is left of a link that was ended: a mail program may still send it back (RFC 8058). */
    private static final String ENDED = "gathering-ended";

    private static final int DAYS_AFTER = 180;

    private final Links links;

    GuestLinks(Links links) {
        this.links = links;
    }

    /** A new token for an invitation; those before it live on. */
    String mint(UUID invitationId, Instant start) {
        return links.mint(Tenant.id(), PURPOSE, invitationId, start.plus(DAYS_AFTER, ChronoUnit.DAYS));
    }

    /** The same with the token a form carried: sent again, the form makes no other link. */
    String mint(String offered, UUID invitationId, Instant start) {
        return links.mint(offered, link(invitationId), PURPOSE, start.plus(DAYS_AFTER, ChronoUnit.DAYS));
    }

    boolean isMade(String offered, UUID invitationId) {
        return links.isMade(offered, link(invitationId), PURPOSE);
    }

    private static Link link(UUID invitationId) {
        return new Link(Tenant.id(), invitationId);
    }

    /** Does the work for the invitation the token opens, on behalf of its account; empty when the token opens none. */
    public <T> Optional<T> enter(String token, Instant now, Function<UUID, Optional<T>> work) {
        return enter(PURPOSE, token, now, work);
    }

    /** The same for a token that opened an invitation until the host ended it. */
    public <T> Optional<T> enterEnded(String token, Instant now, Function<UUID, Optional<T>> work) {
        return enter(ENDED, token, now, work);
    }

    private <T> Optional<T> enter(String purpose, String token, Instant now, Function<UUID, Optional<T>> work) {
        var link = links.find(purpose, token, now);
        if (link.isEmpty()) return Optional.empty();
        var invitationId = link.get().subject();
        return invitationId == null
                ? Optional.empty()
                : Tenant.run(link.get().accountId(), () -> work.apply(invitationId));
    }

    /** Whatever led to one invitation leads to the other, for as long as a link to it does. */
    void lead(UUID from, UUID to, Instant start) {
        links.move(Tenant.id(), PURPOSE, from, to, start.plus(DAYS_AFTER, ChronoUnit.DAYS));
    }

    /** None of the links to these opens anything from now on. */
    void endAll(Collection<UUID> invitationIds) {
        links.turn(Tenant.id(), PURPOSE, invitationIds, ENDED);
    }

    /** Nothing is left of the links to an invitation that is gone. */
    void forget(UUID invitationId) {
        links.end(Tenant.id(), PURPOSE, invitationId);
        links.end(Tenant.id(), ENDED, invitationId);
    }
}
