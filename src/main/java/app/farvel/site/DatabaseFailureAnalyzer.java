package app.farvel.site;

import app.farvel.shared.DatabaseFile;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says why Farvel does not start where the database said no. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private final Environment environment;

    DatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        var url = environment.getProperty("spring.datasource.url", "");
        var reason = DatabaseFile.of(url)
                .map(file -> FileTrouble.of(cause, file))
                .orElseGet(() -> ServerTrouble.of(cause, url.replaceFirst("[?;].*", ""), user()));
        return reason == null ? null : new FailureAnalysis(reason.getMessage(), reason.advice(), cause);
    }

    private String user() {
        return environment.getProperty("spring.datasource.username", "");
    }
}
