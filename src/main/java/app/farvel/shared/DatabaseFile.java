package app.farvel.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file in which the built-in database keeps everything.
 *
 * @param path where it is or will be, absolute
 */
public record DatabaseFile(Path path) {

    private static final String SUFFIX = ".mv.db";

    /** Plain files only: a word before a colon is another kind of store, and one letter is a drive. */
    private static final Pattern URL =
            Pattern.compile("jdbc:h2:(?:(?:file|nio|nioMapped|async|retry):)*(?!\\w{2,}:)([^;]+).*");

    /**
     * The file a JDBC address leads to.
     *
     * @param url as in {@code spring.datasource.url}
     * @return empty when the data lies on a server or in memory
     */
    public static Optional<DatabaseFile> of(String url) {
        var found = URL.matcher(url);
        if (!found.matches()) return Optional.empty();
        var path = found.group(1).replaceFirst("^~(?=[/\\\\])", home()) + SUFFIX;
        return Optional.of(new DatabaseFile(Path.of(path).toAbsolutePath().normalize()));
    }

    private static String home() {
        return System.getProperty("user.home").replace("\\", "\\\\");
    }

    public boolean exists() {
        return Files.exists(path);
    }

    public Path folder() {
        return Objects.requireNonNull(path.getParent());
    }

    /**
     * A file of the same name beside it.
     *
     * @param suffix from the dot, say {@code .installed}
     */
    public Path beside(String suffix) {
        var name = path.getFileName().toString();
        return path.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + suffix);
    }

    /**
     * Whether another program has it open. Only for a program that does not open it itself: looking ends this program's own
     * locks.
     */
    public boolean isOpenElsewhere() {
        if (!Files.isReadable(path)) return false;
        try (var channel = FileChannel.open(path, StandardOpenOption.READ);
                var lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return lock == null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
