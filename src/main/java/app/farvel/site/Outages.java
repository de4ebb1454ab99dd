package app.farvel.site;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Troubles that everyone meets at once until somebody mends them: a full disk, a database that does not answer. */
final class Outages {

    static final String DISK_FULL = "The disk is full: nothing can be saved until there is room again";
    static final String AWAY = "The database does not answer: {}";

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

    private Outages() {}

    /** What is the matter, in the same words whoever met it; empty when it is something else. */
    static Optional<String> kindOf(Throwable problem) {
        if (Trouble.isDiskFull(problem)) return Optional.of(DISK_FULL);
        return Trouble.isAway(problem) ? Optional.of(AWAY) : Optional.empty();
    }

    static void report(Throwable problem) {
        kindOf(problem).ifPresent(kind -> LOG.error(kind, Trouble.inShort(Trouble.root(problem))));
    }
}
