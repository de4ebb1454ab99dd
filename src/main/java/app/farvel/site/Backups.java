package app.farvel.site;

import app.farvel.shared.DatabaseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The dated zip files of the built-in database. */
class Backups {

    private static final String NAMES = "farvel-????-??-??.zip";

    private final BackupSettings settings;

    Backups(BackupSettings settings) {
        this.settings = settings;
    }

    boolean areMade() {
        return settings.enabled();
    }

    Path folder() {
        return settings.folder().toAbsolutePath().normalize();
    }

    /** All of them, the newest first. */
    List<Path> all() {
        if (!Files.isDirectory(folder())) return List.of();
        try (var zips = Files.newDirectoryStream(folder(), NAMES)) {
            var all = new ArrayList<Path>();
            zips.forEach(all::add);
            all.sort(Comparator.reverseOrder());
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those there are too many of. */
    List<Path> beyondKept() {
        return all().stream().skip(settings.keep()).toList();
    }

    Optional<Path> newest() {
        return all().stream().findFirst();
    }

    /** What to type to get the newest back, for whoever runs this Farvel. */
    String restoreInto(DatabaseFile file) {
        return "unzip %s -d %s".formatted(newest().orElse(folder().resolve("farvel-<date>.zip")), file.folder());
    }
}
