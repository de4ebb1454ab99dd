package app.farvel.site;

import java.util.stream.Collectors;
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
            return analysis(
                    "The database is not as Farvel left it: the history of its tables was altered, or an upgrade was interrupted.",
                    "Start the Farvel that was last at work on it, or restore the backup made before the upgrade.",
                    cause);
        if (cause instanceof FlywayMigrateException)
            return analysis(
                    "The tables could not be brought up to date.",
                    "Restore the backup made before the upgrade, and start again. If it was the very first start that was interrupted, begin with an empty database.",
                    cause);
        if (String.valueOf(cause.getMessage()).contains("non-empty schema"))
            return analysis(
                    "The database is in use for something else: it holds tables, but none that Farvel made.",
                    "Make Farvel a database of its own, and name it in spring.datasource.url.",
                    cause);
        return null;
    }

    private static FailureAnalysis analysis(String reason, String advice, FlywayException cause) {
        return new FailureAnalysis(reason + " (" + details(cause) + ")", advice, cause);
    }

    private static String details(FlywayException cause) {
        return String.valueOf(cause.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.matches("|-+"))
                .limit(5)
                .collect(Collectors.joining(" "));
    }
}
