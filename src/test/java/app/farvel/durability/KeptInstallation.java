package app.farvel.durability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;

/** A database file as an earlier version left it; {@code src/docs/upgrades.md} tells how one is added. */
public final class KeptInstallation {

    private static final String OLDEST = "V13";

    private KeptInstallation() {}

    public static byte[] bytes() {
        return bytes(OLDEST);
    }

    public static void putInto(Path folder) {
        putInto(folder, OLDEST);
    }

    static void putInto(Path folder, String version) {
        try {
            Files.write(Files.createDirectories(folder).resolve("farvel.mv.db"), bytes(version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String version) {
        var zip = KeptInstallation.class.getResourceAsStream("/installations/" + version + ".zip");
        try (var in = new ZipInputStream(zip)) {
            in.getNextEntry();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
