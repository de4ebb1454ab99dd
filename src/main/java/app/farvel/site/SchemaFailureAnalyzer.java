package app.farvel.site;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why Farvel does not start where the tables could not be brought up to date. */
class SchemaFailureAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, FlywayException cause) {
        if (cause instanceof FlywayValidateException)
            return new FailureAnalysis(
                    "The database does not have the tables this Farvel made: its history was altered, or another program or a half upgrade has been at work on it. "
                            + details(cause),
                    "Start the Farvel that was last at work on it, or restore the backup made before the upgrade.",
                    cause);
        if (cause instanceof FlywayMigrateException)
            return new FailureAnalysis(
                    "The tables could not be brought up to date. " + details(cause),
                    "Restore the backup made before the upgrade, and start again. If this was the very first start, and it was interrupted, empty the database.",
                    cause);
        return null;
    }

    private static String details(FlywayException cause) {
        return String.valueOf(cause.getMessage())
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .limit(6)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
