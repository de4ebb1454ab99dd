package app.farvel.site;

import app.farvel.shared.DatabaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where Farvel writes: its own, or not to be started with. */
final class Folders {

    /** Belongs to whom this program runs as, on Linux. */
    private static final Path SELF = Path.of("/proc/self");

    private Folders() {}

    /**
     * Makes the folder if it is not there, and looks whether Farvel may work in it.
     *
     * @throws CannotStart when not
     */
    static void requireWritable(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            if (Trouble.isDiskFull(e)) throw e;
            throw forbidden(folder, folder);
        }
        if (!isOpen(folder) || !Files.isExecutable(folder)) throw forbidden(folder, folder);
    }

    /** Looks whether Farvel may work with a file that is there. */
    static void requireWritable(DatabaseFile file) {
        if (!Files.isRegularFile(file.path()) || !isOpen(file.path())) throw forbidden(file.path(), file.folder());
    }

    private static boolean isOpen(Path path) {
        return Files.isReadable(path) && Files.isWritable(path);
    }

    private static CannotStart forbidden(Path path, Path folder) {
        var there = nearest(path);
        return new CannotStart(
                "Farvel runs as user %s and may not write to %s: %s belongs to user %s."
                        .formatted(me(), path, there.equals(path) ? "it" : there, user(there)),
                "Give that user the folder (mkdir -p %1$s; chown -R %2$s %1$s), or start Farvel as the user it belongs to. If that is so already, see whether it is mounted read-only, and what its permissions are."
                        .formatted(folder, me()));
    }

    private static Path nearest(Path path) {
        var parent = path.getParent();
        return Files.exists(path) || parent == null ? path : nearest(parent);
    }

    private static String me() {
        return Files.exists(SELF) ? user(SELF) : System.getProperty("user.name");
    }

    /** By number where there are numbers: in a container most have no name. */
    private static String user(Path path) {
        try {
            return String.valueOf(Files.exists(SELF) ? Files.getAttribute(path, "unix:uid") : Files.getOwner(path));
        } catch (IOException e) {
            return "unknown";
        }
    }
}
