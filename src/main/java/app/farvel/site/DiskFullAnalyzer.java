package app.farvel.site;

import app.farvel.shared.DatabaseFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says so when there is no room to start. */
class DiskFullAnalyzer extends AbstractFailureAnalyzer<IOException> {

    private final Environment environment;

    DiskFullAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, IOException cause) {
        if (!Trouble.isDiskFull(cause)) return null;
        return new FailureAnalysis(
                "The disk is full: there is no room left to write to %s.".formatted(places()),
                "Make room, and start again. Nothing that Farvel had acknowledged is lost.",
                cause);
    }

    private String places() {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return DatabaseFile.of(environment.getProperty("spring.datasource.url", ""))
                .map(file -> file.folder() + " or to " + temporary)
                .orElse(temporary.toString());
    }
}
