package app.farvel.winddown;

import java.util.UUID;

/** The step does not fit the stage the wind-down is at, perhaps because another window was quicker. */
public class OutOfTurn extends IllegalStateException {

    private final UUID windDownId;

    public OutOfTurn(UUID windDownId, String state) {
        super("Wind-down " + windDownId + " " + state);
        this.windDownId = windDownId;
    }

    public UUID windDownId() {
        return windDownId;
    }
}
