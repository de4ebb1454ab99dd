package app.farvel.digest;

import app.farvel.account.ZoneChanged;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the digest at its hour when its reader moves. */
@Component
class ZoneListener {

    private final DigestService digests;
    private final Clock clock;

    ZoneListener(DigestService digests, Clock clock) {
        this.digests = digests;
        this.clock = clock;
    }

    @EventListener
    void on(ZoneChanged changed) {
        digests.moveTo(changed.zone(), clock.instant());
    }
}
