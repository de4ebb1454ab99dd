package app.farvel.site;

import app.farvel.shared.DatabaseFile;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why the built-in database could not be opened. */
final class FileTrouble {

    /** H2: input or output failed, a page cannot be read, or makes no sense. */
    private static final Set<Integer> DAMAGED = Set.of(90028, 90030, 90031, 50000);

    private FileTrouble() {}

    static boolean isDamage(SQLException problem) {
        return DAMAGED.contains(deepest(problem).getErrorCode()) && !Trouble.isDiskFull(problem);
    }

    static @Nullable CannotStart of(SQLException problem, DatabaseFile file) {
        return switch (deepest(problem).getErrorCode()) {
            case 90020 -> locked(file);
            case 90048 -> otherFormat(problem, file);
            case 28000, 90049 -> refused(file);
            default -> isDamage(problem) ? damaged(file) : null;
        };
    }

    /** H2's own, below what the pool says. */
    private static SQLException deepest(SQLException problem) {
        return problem.getCause() instanceof SQLException cause ? deepest(cause) : problem;
    }

    private static CannotStart locked(DatabaseFile file) {
        return new CannotStart(
                "The database %s is open in another program, most likely a Farvel that is running already."
                        .formatted(file.path()),
                "Stop that one first, or give this one a folder of its own. Only one program may have the file open.");
    }

    private static CannotStart otherFormat(SQLException problem, DatabaseFile file) {
        return String.valueOf(Trouble.root(problem).getMessage()).contains("larger")
                ? new CannotStart(
                        "The database %s was written by a newer version of H2, the built-in database, than this Farvel has."
                                .formatted(file.path()),
                        "It was left as it is. Start the newer Farvel again, or restore a backup made before the upgrade.")
                : new CannotStart(
                        "The database %s was written by an older version of H2, the built-in database, which this Farvel cannot read."
                                .formatted(file.path()),
                        "It was left as it is. Carry it over with the H2 of the Farvel that wrote it: README, “Upgrade”, tells how.");
    }

    private static CannotStart damaged(DatabaseFile file) {
        return new CannotStart(
                "The database %s is damaged: a part of it cannot be read.".formatted(file.path()),
                "Move it away, keep it, and restore a backup: README, “Backup and restore”, tells how.");
    }

    private static CannotStart refused(DatabaseFile file) {
        return new CannotStart(
                "The database %s was made with another user or password than Farvel has now.".formatted(file.path()),
                "Set spring.datasource.username and .password to what they were when it was made; by default both are empty.");
    }
}
