package app.farvel.durability;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The application in a JVM of its own, started in a folder of its own, so that it may be killed or measured. */
public final class FarvelProcess implements AutoCloseable {

    private static final Pattern READY =
            Pattern.compile("Tomcat started on port (\\d+)[\\s\\S]*Started FarvelApplication");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Thread lastRites;
    private final int port;

    private FarvelProcess(Process process, Path log) {
        this.process = process;
        this.lastRites = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(lastRites);
        this.port = portOnceReady(process, log);
    }

    /** The product alone, with its own settings and its embedded database, ready to answer. */
    public static FarvelProcess start(Path folder) {
        return start(folder, withoutTests(), List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), List.of());
    }

    /** The product with more classes and pages, from a folder. */
    public static FarvelProcess startWith(Path more, Path folder, List<String> jvm, List<String> arguments) {
        return start(folder, more + File.pathSeparator + withoutTests(), jvm, arguments);
    }

    /** What the product said, and its exit code behind, where it does not go on running. */
    static String runToItsEnd(Path folder, String... arguments) throws IOException, InterruptedException {
        var log = folder.resolve("farvel-" + System.nanoTime() + ".log");
        var command =
                command(withoutTests(), List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), List.of(arguments));
        var process = process(folder, log, command);
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
        return text(log) + "exit code " + process.waitFor();
    }

    private static FarvelProcess start(Path folder, String classPath, List<String> jvm, List<String> arguments) {
        var log = folder.resolve("farvel-" + System.nanoTime() + ".log");
        try {
            return new FarvelProcess(process(folder, log, command(classPath, jvm, arguments)), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process process(Path folder, Path log, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(SPRING|SERVER|FARVEL|JAVA_TOOL)_.*"));
        return builder.redirectOutput(log.toFile()).start();
    }

    private static List<String> command(String classPath, List<String> jvm, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-Xmx512m", "-cp", classPath, "app.farvel.FarvelApplication"));
        command.addAll(List.of("--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off"));
        command.addAll(arguments);
        return command;
    }

    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*[/\\\\]test-classes[/\\\\]?"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int portOnceReady(Process process, Path log) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            var ready = READY.matcher(text(log));
            if (ready.find()) return Integer.parseInt(ready.group(1));
            pause();
        }
        process.destroyForcibly();
        throw new IllegalStateException("Farvel did not start:\n" + text(log));
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The end as a power cut would bring it to the process: no hook runs, nothing is flushed. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        Runtime.getRuntime().removeShutdownHook(lastRites);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        kill();
    }
}
