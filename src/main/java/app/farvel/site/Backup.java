package app.farvel.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;

/** Copies the built-in database into a dated zip file, and keeps the last few. */
class Backup {

    private static final String NAME = "farvel-%s.zip";

    private final BackupSql sql;
    private final Backups backups;
    private final BackupCheckSql check;

    Backup(BackupSql sql, Backups backups, BackupCheckSql check) {
        this.sql = sql;
        this.backups = backups;
        this.check = check;
    }

    /** Makes the day's backup. It gets its name when it is whole and opens, so that no half one is ever taken for it. */
    synchronized Path make(LocalDate today) throws IOException {
        var folder = Files.createDirectories(backups.folder());
        var unfinished = folder.resolve("unfinished.zip");
        Files.deleteIfExists(unfinished);
        sql.writeTo(unfinished);
        check.open(unfinished);
        var zip = of(today);
        Files.move(unfinished, zip, StandardCopyOption.REPLACE_EXISTING);
        for (var old : backups.beyondKept()) Files.delete(old);
        return zip;
    }

    boolean isMade(LocalDate day) {
        return Files.exists(of(day));
    }

    private Path of(LocalDate day) {
        return backups.folder().resolve(NAME.formatted(day));
    }
}
