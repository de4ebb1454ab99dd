package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class BackupTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    @Test
    void writesAZipThatOpensAsTheSameDatabase() throws IOException {
        try (var database = database("original")) {
            var jdbc = JdbcClient.create(database);
            jdbc.sql("create table note (text varchar(100))").update();
            jdbc.sql("insert into note values ('Takk for alt')").update();

            var zip = backup(jdbc, 7).make(TODAY);

            assertThat(zip).hasFileName("farvel-2026-11-23.zip");
            unpack(zip, folder.resolve("restored.mv.db"));
        }
        try (var restored = database("restored")) {
            var text = JdbcClient.create(restored).sql("select text from note").query(String.class);
            assertThat(text.single()).isEqualTo("Takk for alt");
        }
    }

    @Test
    void keepsTheLastSeven() throws IOException {
        try (var database = database("original")) {
            JdbcClient.create(database)
                    .sql("create table note (text varchar(100))")
                    .update();
            var backup = backup(JdbcClient.create(database), 7);
            for (var day = 0; day < 10; day++) backup.make(TODAY.plusDays(day));

            assertThat(names()).hasSize(7).contains("farvel-2026-12-02.zip").doesNotContain("farvel-2026-11-25.zip");
        }
    }

    @Test
    void replacesTheBackupOfTheSameDayAndLeavesOtherFilesAlone() throws IOException {
        try (var database = database("original")) {
            JdbcClient.create(database)
                    .sql("create table note (text varchar(100))")
                    .update();
            var backup = backup(JdbcClient.create(database), 1);
            Files.writeString(Files.createDirectories(folder.resolve("backup")).resolve("notes.zip"), "mine");

            backup.make(TODAY);
            backup.make(TODAY);

            assertThat(names()).containsExactlyInAnyOrder("farvel-2026-11-23.zip", "notes.zip");
        }
    }

    /** What the running database is opened with would hinder a look at the copy, or keep it open. */
    @Test
    void opensTheCopyOfADatabaseWithSettingsOfItsOwn() throws IOException {
        var settings =
                ";AUTO_SERVER=TRUE;INIT=create table made (id int);DB_CLOSE_DELAY=-1;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
        try (var database = database("original")) {
            var jdbc = JdbcClient.create(database);
            jdbc.sql("create table note (text varchar(100))").update();
            var zip = backup(jdbc, 7).make(TODAY);

            new BackupCheckSql("jdbc:h2:file:" + folder.resolve("original") + settings, "", "").open(zip);
        }
        assertThat(folder.resolve("backup").resolve("check")).doesNotExist();
    }

    @Test
    void keepsNothingThatDoesNotOpen() throws IOException {
        var broken = folder.resolve("broken.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(broken))) {
            zip.putNextEntry(new ZipEntry("farvel.mv.db"));
            zip.write(new byte[10_000]);
        }
        var check = new BackupCheckSql("", "", "");

        assertThatIOException().isThrownBy(() -> check.open(broken));
        try (var database = database("empty")) {
            var backup = backup(JdbcClient.create(database), 7);
            assertThatIOException().isThrownBy(() -> backup.make(TODAY)).withMessageContaining("no tables");
            assertThat(backup.isMade(TODAY)).isFalse();
        }
        assertThat(names()).containsExactly("unfinished.zip");
    }

    private Backup backup(JdbcClient jdbc, int keep) {
        var settings = new BackupSettings(true, folder.resolve("backup"), keep, LocalTime.of(3, 0));
        return new Backup(new BackupSql(jdbc), new Backups(settings), new BackupCheckSql("", "", ""));
    }

    private SingleConnectionDataSource database(String name) {
        return new SingleConnectionDataSource("jdbc:h2:file:" + folder.resolve(name), "", "", false);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder.resolve("backup"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (var file = new ZipFile(zip.toFile());
                OutputStream out = Files.newOutputStream(target)) {
            file.getInputStream(file.getEntry("original.mv.db")).transferTo(out);
        }
    }
}
