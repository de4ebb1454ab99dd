package app.farvel.site;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/** Takes connections out of the pool that will not recover, so that work goes on by itself when the database is back. */
public class BrokenConnections implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException problem) {
        return Trouble.isAway(problem) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
