package app.farvel.measurement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Where the measured application keeps its rows. */
interface MeasuredDatabase extends AutoCloseable {

    /** What the application is started with. */
    List<String> arguments();

    /** Nanoseconds of processor time used by processes of the database's own. */
    long cpu();

    @Override
    void close() throws IOException;

    static MeasuredDatabase start(String name, Path folder) throws IOException {
        return switch (name) {
            case "h2" -> new H2File();
            case "postgresql" -> PostgresServer.start(folder);
            default -> throw new IllegalArgumentException("Database " + name);
        };
    }

    /** The product's own settings, except that a query asked twice is also answered twice. */
    record H2File() implements MeasuredDatabase {

        @Override
        public List<String> arguments() {
            return List.of("--spring.datasource.url=jdbc:h2:file:./data/farvel;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                    + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;RETENTION_TIME=1000"
                    + ";OPTIMIZE_REUSE_RESULTS=FALSE");
        }

        @Override
        public long cpu() {
            return 0;
        }

        @Override
        public void close() {}
    }

    record PostgresServer(EmbeddedPostgres server, ProcessHandle process) implements MeasuredDatabase {

        static PostgresServer start(Path folder) throws IOException {
            var data = folder.resolve("postgresql");
            var server = EmbeddedPostgres.builder().setDataDirectory(data).start();
            var pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
            return new PostgresServer(
                    server, ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
        }

        @Override
        public List<String> arguments() {
            return List.of(
                    "--spring.profiles.include=postgres",
                    "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres");
        }

        @Override
        public long cpu() {
            return Stream.concat(Stream.of(process), process.descendants())
                    .mapToLong(one ->
                            one.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
                    .sum();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
