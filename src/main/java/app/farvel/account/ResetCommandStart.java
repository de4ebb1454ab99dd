package app.farvel.account;

import app.farvel.shared.DatabaseFile;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets the command for a forgotten password run beside a Farvel that is at work. Where that one has the database file to
 * itself, it is asked; otherwise this one goes on to start, on any free port and for this machine only.
 */
class ResetCommandStart implements EnvironmentPostProcessor {

    private static final String EMAIL = "farvel.account.reset";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty(EMAIL)) return;
        DatabaseFile.of(environment.getProperty("spring.datasource.url", ""))
                .filter(DatabaseFile::isOpenElsewhere)
                .ifPresent(database -> askTheOther(database, environment.getProperty(EMAIL, "")));
        Map<String, Object> port = Map.of("server.port", "0", "server.address", "127.0.0.1");
        environment.getPropertySources().addFirst(new MapPropertySource("reset command", port));
    }

    private static void askTheOther(DatabaseFile database, String email) {
        var answer = answer(database, email);
        answer.ifPresentOrElse(
                System.out::println,
                () -> System.err.println(
                        "%s is open in another program, which did not answer. Stop that Farvel, and run this again; or run this as the user the file belongs to."
                                .formatted(database.path())));
        System.exit(answer.isPresent() ? 0 : 1);
    }

    private static Optional<String> answer(DatabaseFile database, String email) {
        try {
            return new ResetMailbox(database).ask(email, PATIENCE);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
