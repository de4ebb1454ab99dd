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

    Backup(BackupSql sql, Backups backups) {
        this.sql = sql;
        this.backups = backups;
    }

    /** Makes the day's backup. It gets its name when it is whole, so that a half one is never taken for it. */
    Path make(LocalDate today) throws IOException {
        var folder = Files.createDirectories(backups.folder());
        var unfinished = folder.resolve("unfinished.zip");
        Files.deleteIfExists(unfinished);
        sql.writeTo(unfinished);
        var zip = folder.resolve(NAME.formatted(today));
        Files.move(unfinished, zip, StandardCopyOption.REPLACE_EXISTING);
        for (var old : backups.beyondKept()) Files.delete(old);
        return zip;
    }
}
