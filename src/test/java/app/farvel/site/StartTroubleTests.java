package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.farvel.shared.DatabaseFile;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class StartTroubleTests {

    private static final String SERVER = "jdbc:postgresql://db:5432/farvel";
    private static final String FILE = "jdbc:h2:file:/srv/data/farvel;MODE=PostgreSQL";

    @ParameterizedTest
    @CsvSource({
        "08001, does not answer",
        "08006, does not answer",
        "57P03, does not answer",
        "28P01, does not let the user “farvel” in",
        "28000, does not let the user “farvel” in",
        "3D000, has no database",
        "42501, may not make Farvel's tables",
        "25006, can only be read",
        "53300, has no connection left",
        "53100, is full"
    })
    void saysWhatIsWrongWithAServer(String state, String words) {
        var problem =
                new SQLTransientConnectionException("Not available", new SQLException("the server's words", state));

        assertThat(analysis(SERVER + "?sslmode=require", problem).getDescription())
                .contains(words, SERVER)
                .doesNotContain("sslmode");
    }

    @ParameterizedTest
    @CsvSource({
        "90020, is open in another program",
        "90048, older version of H2",
        "90030, is damaged",
        "90028, is damaged",
        "50000, is damaged",
        "28000, another user or password"
    })
    void saysWhatIsWrongWithAFile(int code, String words) {
        var problem = new SQLException("H2's words", "HY000", code);

        assertThat(analysis(FILE, problem).getDescription()).contains(words, "/srv/data/farvel.mv.db");
    }

    @Test
    void tellsANewerFileFromAnOlderOne() {
        var cause = new IllegalStateException("The write format 4 is larger than the supported format 3");

        assertThat(analysis(FILE, new SQLException("", "HY000", 90048, cause)).getDescription())
                .contains("newer version of H2");
    }

    @ParameterizedTest
    @CsvSource({"No space left on device", "Disk quota exceeded"})
    void saysThatTheDiskIsFull(String words) {
        var problem = new SQLException("General error", "HY000", 50000, new IOException(words));
        var analysis = new DiskFullAnalyzer(environment(FILE)).analyze(new BeanCreationException("x", problem));

        assertThat(analysis.getDescription()).contains("The disk is full", "/srv/data");
    }

    @Test
    void saysThatTheTablesWereAltered() {
        var flyway = flyway("altered");
        flyway.migrate();
        execute("altered", "update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '3'");

        assertThat(refusal(flyway)).contains("not as Farvel left it", "version 3");
    }

    @Test
    void saysThatTheTablesWereHalfMade() {
        execute("half", "create schema if not exists \"public\"");
        var flyway = flyway("half");
        flyway.baseline();
        execute("half", "create table account (id int)");
        execute("half", "delete from \"flyway_schema_history\"");

        assertThat(refusal(flyway)).contains("could not be brought up to date", "V1__account.sql");
    }

    @Test
    void saysThatTheDatabaseIsSomebodyElses() {
        execute("else", "create table somebody_elses (id int)");

        assertThat(refusal(flyway("else"))).contains("in use for something else");
    }

    private static String refusal(Flyway flyway) {
        var problem = catchThrowableOfType(FlywayException.class, flyway::migrate);
        return new SchemaFailureAnalyzer()
                .analyze(new BeanCreationException("flyway", problem))
                .getDescription();
    }

    private static Flyway flyway(String name) {
        return Flyway.configure()
                .dataSource(memory(name), "", "")
                .locations("classpath:db/migration/common")
                .baselineVersion("0")
                .load();
    }

    private static void execute(String name, String sql) {
        try (var database = DriverManager.getConnection(memory(name), "", "")) {
            database.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String memory(String name) {
        return "jdbc:h2:mem:" + name
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    @Test
    void leavesWhatItDoesNotKnowToTheTrace() {
        assertThat(new DatabaseFailureAnalyzer(environment(SERVER)).analyze(new SQLException("syntax", "42601")))
                .isNull();
        assertThat(new DatabaseFailureAnalyzer(environment(FILE)).analyze(new SQLException("syntax", "42000", 42000)))
                .isNull();
        assertThat(new DiskFullAnalyzer(environment(FILE)).analyze(new ConnectException("refused")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:/srv/data/farvel;MODE=PostgreSQL, /srv/data/farvel.mv.db",
        "jdbc:h2:/srv/farvel, /srv/farvel.mv.db",
        "jdbc:h2:nio:/srv/a b/farvel;X=Y, /srv/a b/farvel.mv.db"
    })
    void knowsWhereTheFileIs(String url, String path) {
        assertThat(DatabaseFile.of(url).orElseThrow().path()).hasToString(path);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:mem:test",
        "jdbc:h2:tcp://server/farvel",
        "jdbc:h2:ssl://server/farvel",
        "jdbc:h2:split:30:/srv/farvel",
        "jdbc:h2:nioMemFS:farvel",
        "jdbc:postgresql://localhost/farvel",
        "''"
    })
    void knowsWhereThereIsNone(String url) {
        assertThat(DatabaseFile.of(url)).isEmpty();
    }

    private static FailureAnalysis analysis(String url, SQLException problem) {
        return new DatabaseFailureAnalyzer(environment(url)).analyze(new BeanCreationException("dataSource", problem));
    }

    private static MockEnvironment environment(String url) {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", url)
                .withProperty("spring.datasource.username", "farvel");
    }
}
