package app.farvel.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be started says why in words at the end of the log, and nothing more. */
class RefusedStartTests {

    private static final String DATABASE = "data/farvel.mv.db";

    @TempDir
    Path folder;

    @Test
    void leavesADatabaseAloneThatWasCutShort() throws IOException, InterruptedException {
        var half = Arrays.copyOf(KeptInstallation.bytes(), 70_000);
        Files.createDirectories(folder.resolve("data"));
        Files.write(folder.resolve(DATABASE), half);

        assertThat(said()).contains("is damaged or cut short").contains("restore a backup (unzip ");
        assertThat(Files.readAllBytes(folder.resolve(DATABASE))).isEqualTo(half);
    }

    @Test
    void doesNotWorkOnTheTablesOfANewerFarvel() throws IOException, InterruptedException, SQLException {
        KeptInstallation.putInto(folder.resolve("data"));
        try (var database = DriverManager.getConnection(
                "jdbc:h2:" + folder.resolve("data/farvel") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "", "")) {
            database.createStatement()
                    .execute("insert into flyway_schema_history select 999, '999', 'newer', type, 'V999__newer.sql', 1,"
                            + " installed_by, installed_on, 1, true from flyway_schema_history where version = '1'");
        }

        assertThat(said()).contains("A newer Farvel has been at work", "version 999");
    }

    @Test
    void namesAServerThatDoesNotAnswer() throws IOException, InterruptedException {
        try (var nobody = new ServerSocket(0)) {
            var port = nobody.getLocalPort();
            nobody.close();

            assertThat(said("--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/farvel"))
                    .contains("PostgreSQL at jdbc:postgresql://127.0.0.1:" + port + "/farvel does not answer");
        }
    }

    private String said(String... arguments) throws IOException, InterruptedException {
        var said = FarvelProcess.runToItsEnd(folder, arguments);
        assertThat(said).endsWith("exit code 1").doesNotContainPattern("(?m)^\\s+(at |java\\.)|Exception");
        return said;
    }
}
