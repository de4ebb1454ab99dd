package app.farvel.winddown;

import java.time.Instant;
import java.util.UUID;

/** The page on which the other side lays out the ending. Whoever has a link to it may write there. */
public interface PlanPage {

    /**
     * Makes one more link to the page of a case that is going on.
     *
     * @return the link's token, told this once
     */
    String open(UUID windDownId, Instant now);

    /** Ends one link. */
    void close(String token, Instant now);

    /** Whether nobody has written anything there. */
    boolean isUntouched(UUID windDownId);

    /** The whole address behind a token. */
    String address(String token);
}
