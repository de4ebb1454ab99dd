package app.farvel.winddown;

import java.util.UUID;

/** The contact has a wind-down already; a second one would contradict it. */
public class AlreadyInFlight extends RuntimeException {

    private final UUID windDownId;

    AlreadyInFlight(UUID windDownId) {
        super("Wind-down " + windDownId + " is in flight");
        this.windDownId = windDownId;
    }

    public UUID windDownId() {
        return windDownId;
    }
}
