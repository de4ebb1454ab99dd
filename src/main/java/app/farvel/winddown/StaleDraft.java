package app.farvel.winddown;

import java.util.UUID;

/** The draft was changed elsewhere since its form was shown; nothing of this form was kept. */
public class StaleDraft extends RuntimeException {

    public StaleDraft(UUID windDownId) {
        super("Draft of wind-down " + windDownId + " has changed");
    }
}
