package app.farvel.digest;

import app.farvel.account.Links;
import app.farvel.shared.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The links at the foot of each digest. Whoever holds one may stop the digest, and nothing else. */
@Component
public class StopLinks {

    static final String PATH = "/digest/stop/";

    private static final String PURPOSE = "digest-stop";
    private static final Duration LIFE = Duration.ofDays(90);

    private final Links links;

    StopLinks(Links links) {
        this.links = links;
    }

    /** A new token for the account at work; those before it live on. */
    String mint(Instant now) {
        return links.mint(Tenant.id(), PURPOSE, null, now.plus(LIFE));
    }

    /** Does the work on behalf of whom the token stops mail for; empty when it is unknown or over. */
    public <T> Optional<T> enter(String token, Instant now, Supplier<T> work) {
        return links.find(PURPOSE, token, now).map(link -> Tenant.run(link.accountId(), work));
    }
}
