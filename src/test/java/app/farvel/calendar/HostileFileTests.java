package app.farvel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger's file must not stop the house, whatever it says: in a small house, and within seconds. */
class HostileFileTests {

    private static final int SEEDS = 2;
    private static final int LONGEST_SECONDS = 180;

    @TempDir
    private Path folder;

    @Test
    void readsOrRefusesAnyFileInLittleMemoryAndTime() throws Exception {
        var said = folder.resolve("said.txt");
        var reader = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFileReader.class.getName(),
                        String.valueOf(SEEDS)))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(reader.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS))
                    .as("ends by itself; it said: %s", Files.readString(said))
                    .isTrue();
        } finally {
            reader.destroyForcibly();
        }

        assertThat(Files.readString(said)).endsWith("read all" + System.lineSeparator());
        assertThat(reader.exitValue()).isZero();
    }
}
