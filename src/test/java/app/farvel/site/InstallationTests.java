package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.farvel.durability.KeptInstallation;
import app.farvel.shared.DatabaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationTests {

    private static final int BLOCK = 4096;

    @TempDir
    Path folder;

    static Stream<Integer> lengths() {
        var whole = KeptInstallation.bytes().length;
        var few = IntStream.of(0, 1, 100, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK - 1, 2 * BLOCK, 2 * BLOCK + 1);
        var random = new Random(48).ints(12, 2 * BLOCK, whole);
        return IntStream.concat(IntStream.concat(few, random), IntStream.of(whole - BLOCK, whole - 1))
                .boxed();
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void refusesAFileCutShortAndLeavesItAsItIs(int length) throws IOException {
        refusesAndLeaves(Arrays.copyOf(KeptInstallation.bytes(), length));
    }

    @ParameterizedTest
    @ValueSource(ints = {2 * BLOCK, 3 * BLOCK, 10 * BLOCK})
    void refusesAFileWhoseHeadWasLost(int zeroes) throws IOException {
        var bytes = KeptInstallation.bytes();
        Arrays.fill(bytes, 0, zeroes, (byte) 0);
        refusesAndLeaves(bytes);
    }

    @Test
    void refusesWhatIsNoDatabaseAtAll() throws IOException {
        var noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        refusesAndLeaves(noise);
        refusesAndLeaves(new byte[50_000]);
        refusesAndLeaves("Dette er et brev.\n".repeat(2000).getBytes());
    }

    /** Of several parts: H2 would open an older state of it. */
    @Test
    void refusesALargerFileWithoutItsEnd() throws IOException, SQLException {
        try (var database = DriverManager.getConnection(url(), "", "")) {
            database.createStatement().execute("create table flyway_schema_history (version varchar(10))");
            for (var n = 0; n < 40; n++) {
                database.createStatement().execute("create table t" + n + " (note varchar)");
                database.createStatement().execute("insert into t" + n + " values (repeat(random_uuid(), 300))");
            }
        }
        var whole = Files.readAllBytes(path());
        assertThat(whole).hasSizeGreaterThan(40 * BLOCK);
        Files.deleteIfExists(path());

        for (var blocks = 1; blocks <= 30; blocks++)
            refusesAndLeaves(Arrays.copyOf(whole, whole.length - blocks * BLOCK));
    }

    @Test
    void refusesAFileThatH2OpensButThatHoldsNothingOfOurs() throws IOException, SQLException {
        DriverManager.getConnection(url(), "", "").close();
        refusesAndLeaves(Files.readAllBytes(path()));
        try (var other = DriverManager.getConnection(url(), "", "")) {
            other.createStatement().execute("create table somebody_elses (id int)");
        }
        refusesAndLeaves(Files.readAllBytes(path()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "farvel.installed",
                "farvel.mv.db.newFile",
                "farvel.mv.db.tempFile",
                "backup/farvel-2026-12-01.zip"
            })
    void refusesToBeginAnewWhereThereWasOne(String trace) throws IOException {
        Files.createDirectories(folder.resolve("backup"));
        Files.writeString(folder.resolve(trace), "");

        var refusal =
                catchThrowableOfType(CannotStart.class, () -> installation().check());

        assertThat(refusal).hasMessageContainingAll(path().toString(), trace, "missing");
        assertThat(refusal.advice()).contains("unzip").contains("to begin anew");
        assertThat(path()).doesNotExist();
        assertThat(folder.resolve(trace)).exists();
    }

    @Test
    void namesTheNewestBackup() throws IOException {
        Files.createDirectories(folder.resolve("backup"));
        for (var day = 1; day < 4; day++)
            Files.writeString(folder.resolve("backup/farvel-2026-12-0" + day + ".zip"), "");

        var refusal =
                catchThrowableOfType(CannotStart.class, () -> installation().check());

        assertThat(refusal.advice())
                .contains("unzip " + folder.resolve("backup/farvel-2026-12-03.zip") + " -d " + folder);
    }

    @Test
    void beginsAnewInAnEmptyFolderAndOnlyOnce() throws IOException, SQLException {
        installation().check();
        DriverManager.getConnection(url(), "", "").close();
        installation().check(); // interrupted before the tables were there
        KeptInstallation.putInto(folder);
        installation().complete();
        installation().check();

        Files.delete(path());

        assertThatThrownBy(() -> installation().check()).isInstanceOf(CannotStart.class);
    }

    @Test
    void takesAFolderFromBeforeThereWasAMarker() throws IOException {
        KeptInstallation.putInto(folder);

        installation().check();
        installation().complete();

        assertThat(folder.resolve("farvel.installed")).exists();
        assertThat(folder.resolve("farvel.beginning")).doesNotExist();
        assertThat(Files.readAllBytes(path())).isEqualTo(KeptInstallation.bytes());
    }

    @Test
    void takesWhatWasRestored() throws IOException {
        KeptInstallation.putInto(folder);
        installation().check();
        installation().complete();
        Files.move(path(), folder.resolve("damaged.mv.db"));
        KeptInstallation.putInto(folder);

        installation().check();
    }

    @Test
    void refusesADamagedFileInAnInstallationThatWasOnceBegun() throws IOException {
        installation().check();
        KeptInstallation.putInto(folder);
        installation().complete();

        refusesAndLeaves(new byte[0]);
    }

    @Test
    void refusesAFolderThatIsNone() throws IOException {
        Files.writeString(folder.resolve("data"), "");
        var file = DatabaseFile.of("jdbc:h2:" + folder.resolve("data/farvel")).orElseThrow();

        assertThatThrownBy(() -> new Installation(file, backups(), look()).check())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(folder.resolve("data").toString());
    }

    @Test
    void refusesAFolderInPlaceOfTheFile() throws IOException {
        Files.createDirectories(path());

        assertThatThrownBy(() -> installation().check()).isInstanceOf(CannotStart.class);
    }

    private void refusesAndLeaves(byte[] damaged) throws IOException {
        Files.deleteIfExists(path()); // a file of its own, for H2 keeps the lock on one it could not open
        Files.write(path(), damaged);

        var refusal =
                catchThrowableOfType(CannotStart.class, () -> installation().check());

        assertThat(refusal).as("%s bytes", damaged.length).isNotNull().hasMessageContaining(path().toString());
        assertThat(refusal.advice()).contains("restore a backup");
        assertThat(Files.readAllBytes(path())).isEqualTo(damaged);
        assertThat(folder.resolve("farvel.beginning")).doesNotExist();
    }

    private Installation installation() {
        return new Installation(DatabaseFile.of(url()).orElseThrow(), backups(), look());
    }

    private Backups backups() {
        return new Backups(new BackupSettings(true, folder.resolve("backup"), 7, LocalTime.of(3, 0)));
    }

    private LookSql look() {
        return new LookSql(url(), "", "");
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("farvel")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    private Path path() {
        return folder.resolve("farvel.mv.db");
    }
}
