package app.farvel.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Copies the built-in database into a dated zip file, and keeps the last few. */
class Backup {

    private static final String NAME = "farvel-%s.zip";
    private static final String NAMES = "farvel-????-??-??.zip";

    private final BackupSql sql;
    private final BackupSettings settings;

    Backup(BackupSql sql, BackupSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** Makes the day's backup. It gets its name when it is whole, so that a half one is never taken for it. */
    Path make(LocalDate today) throws IOException {
        var folder = Files.createDirectories(settings.folder());
        var unfinished = folder.resolve("unfinished.zip");
        Files.deleteIfExists(unfinished);
        sql.writeTo(unfinished);
        var zip = folder.resolve(NAME.formatted(today));
        Files.move(unfinished, zip, StandardCopyOption.REPLACE_EXISTING);
        for (var old : beyondKept(folder)) Files.delete(old);
        return zip;
    }

    private List<Path> beyondKept(Path folder) throws IOException {
        try (var zips = Files.newDirectoryStream(folder, NAMES)) {
            var all = new ArrayList<Path>();
            zips.forEach(all::add);
            all.sort(Comparator.reverseOrder());
            return all.stream().skip(settings.keep()).toList();
        }
    }
}
