package app.farvel.measurement;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Those of the tests' classes that the measured application needs: the others would be measured with it. */
final class MeasurementParts {

    private MeasurementParts() {}

    static Path copyTo(Path folder) throws IOException, URISyntaxException {
        var tests = Path.of(MeasurementParts.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var parts = folder.resolve("parts");
        copy(tests, parts, Path.of("app", "farvel", "measurement"));
        copy(tests, parts, Path.of("templates"));
        return parts;
    }

    private static void copy(Path from, Path to, Path part) throws IOException {
        try (var files = Files.walk(from.resolve(part))) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }
}
