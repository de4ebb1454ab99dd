package app.farvel.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A fresh database for one application context: H2 in memory, or PostgreSQL when {@code farvel.test.database} says so. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String H2 =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", properties()));
    }

    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("farvel.test.database"));
    }

    private static Map<String, Object> properties() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        if (!isPostgres()) return Map.of("spring.datasource.url", "jdbc:h2:mem:" + name + H2);
        return Map.of(
                "spring.datasource.url", Server.createDatabase(name),
                "spring.datasource.username", "postgres",
                "spring.datasource.password", "postgres");
    }

    /** One server a test run, stopped when the JVM ends. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        static String createDatabase(String name) {
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
                return POSTGRES.getJdbcUrl("postgres", name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
