package app.farvel.site;

import app.farvel.shared.DatabaseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;

/**
 * Knows whether there was a Farvel on this database file before, from what lies beside it: only where there was none is the
 * first visitor the owner. Looks before anything is written, so that a damaged file stays as it is.
 */
class Installation {

    private final DatabaseFile file;
    private final Backups backups;
    private final LookSql look;

    Installation(DatabaseFile file, Backups backups, LookSql look) {
        this.file = file;
        this.backups = backups;
        this.look = look;
    }

    /**
     * Makes sure that Farvel may go on here: with the database that is there, or with a new one.
     *
     * @throws CannotStart when a database was there, and is gone or damaged; when the folder may not be written to
     */
    void check() throws IOException {
        Folders.requireWritable(file.folder());
        if (file.exists()) {
            Folders.requireWritable(file);
            if (!isSound()) throw damaged();
        } else if (wasThere().isPresent()) {
            throw missing(wasThere().get());
        } else {
            mark(beginning());
        }
        if (backups.areMade()) Folders.requireWritable(backups.folder());
    }

    /** The tables are there: from now on their absence is a fault. */
    void complete() {
        mark(installed());
        try {
            Files.deleteIfExists(beginning());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isSound() throws IOException {
        if (Files.exists(beginning()) && !Files.exists(installed()))
            return true; // the first start was interrupted, or goes on beside this one
        try {
            return !StoreHeader.isCutShort(file.path()) && look.hasSchemaHistory();
        } catch (DataAccessException e) {
            if (e.getCause() instanceof SQLException sql && FileTrouble.isDamage(sql)) return false;
            throw e;
        }
    }

    private Optional<Path> wasThere() {
        return Optional.of(installed())
                .filter(Files::exists)
                .or(() -> leftOver(".mv.db.newFile"))
                .or(() -> leftOver(".mv.db.tempFile"))
                .or(() -> backups.newest().filter(zip -> zip.startsWith(file.folder())));
    }

    private Optional<Path> leftOver(String suffix) {
        return Optional.of(file.beside(suffix)).filter(Files::exists);
    }

    private CannotStart missing(Path trace) {
        return new CannotStart(
                "The database %s is missing, but %s shows that there was one.".formatted(file.path(), trace),
                "Bring it back: mount its volume, move it back into its folder, or restore a backup (%s). %s"
                        .formatted(
                                backups.restoreInto(file),
                                "Only to begin anew with nothing, move %s away and start again.".formatted(trace)));
    }

    private CannotStart damaged() {
        return new CannotStart(
                "The database %s is damaged or cut short: it has lost its end, or Farvel's tables."
                        .formatted(file.path()),
                "It was left as it is. Move it away and restore a backup (%s). %s"
                        .formatted(
                                backups.restoreInto(file), "If nothing was ever kept in it, delete it to begin anew."));
    }

    private Path installed() {
        return file.beside(".installed");
    }

    /** There until the first start has made the tables. */
    private Path beginning() {
        return file.beside(".beginning");
    }

    private void mark(Path marker) {
        if (Files.exists(marker)) return;
        try {
            Files.writeString(
                    marker,
                    "Farvel keeps its data in %s, beside this file. Without this file, and without that one, it begins anew.%n"
                            .formatted(file.path().getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
