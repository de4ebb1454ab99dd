package app.farvel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The project's own text files, read as they lie in the source folders. */
final class ResourceFiles {

    static final Path TEMPLATES = Path.of("src/main/resources/templates");
    static final Path MESSAGES = Path.of("src/main/resources/messages");
    static final Path JAVA = Path.of("src/main/java");

    private ResourceFiles() {}

    static List<Path> under(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String allText(Path folder, String ending) {
        return under(folder, ending).stream().map(ResourceFiles::text).collect(Collectors.joining("\n"));
    }
}
