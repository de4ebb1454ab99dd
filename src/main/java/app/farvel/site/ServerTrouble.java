package app.farvel.site;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Why PostgreSQL could not be worked with, by the codes of its manual, appendix A. */
final class ServerTrouble {

    private ServerTrouble() {}

    static @Nullable CannotStart of(SQLException problem, String url, String user) {
        var state = String.valueOf(deepest(problem).getSQLState());
        return switch (state) {
            case "28P01", "28000" ->
                new CannotStart(
                        "PostgreSQL at %s does not let the user “%s” in: %s".formatted(url, user, said(problem)),
                        "Check spring.datasource.username and .password (SPRING_DATASOURCE_USERNAME, _PASSWORD), and pg_hba.conf.");
            case "3D000" ->
                new CannotStart(
                        "PostgreSQL is there, but has no database of the name in %s.".formatted(url),
                        "Make an empty one (createdb --owner=%s <name>), or correct spring.datasource.url."
                                .formatted(user));
            case "42501" ->
                new CannotStart(
                        "The user “%s” may not make Farvel's tables in %s: %s".formatted(user, url, said(problem)),
                        "Make that user the owner of the database.");
            case "25006" ->
                new CannotStart(
                        "The database at %s can only be read, not written to.".formatted(url),
                        "Point spring.datasource.url at the primary server, not at a standby.");
            case "53100" ->
                new CannotStart(
                        "The disk of PostgreSQL at %s is full.".formatted(url), "Make room there, and start again.");
            case "53300" ->
                new CannotStart(
                        "PostgreSQL at %s has no connection left: %s".formatted(url, said(problem)),
                        "Raise max_connections, or lower spring.datasource.hikari.maximum-pool-size.");
            default -> state.startsWith("08") || state.startsWith("57P") ? away(problem, url) : null;
        };
    }

    private static CannotStart away(SQLException problem, String url) {
        return new CannotStart(
                "PostgreSQL at %s does not answer: %s".formatted(url, said(problem)),
                "Start it, or correct spring.datasource.url (SPRING_DATASOURCE_URL).");
    }

    /** The driver's own, below what the pool says. */
    private static SQLException deepest(SQLException problem) {
        return problem.getCause() instanceof SQLException cause ? deepest(cause) : problem;
    }

    private static String said(SQLException problem) {
        return String.valueOf(deepest(problem).getMessage()).lines().findFirst().orElse("");
    }
}
