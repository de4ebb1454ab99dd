package app.farvel.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one browser of a test run: the system's Chromium, driven through the system's Node. */
final class Chromium implements AutoCloseable {

    /** A name under which the application is reached as over a network: to the browser it is not this machine. */
    static final String NETWORK_NAME = "farvel.test";

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP " + NETWORK_NAME + " 127.0.0.1");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path chromium, Path node) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
    }

    static Chromium start() {
        return new Chromium(chromium().orElseThrow(), node().orElseThrow());
    }

    Browser browser() {
        return browser;
    }

    /** What is missing on this machine, in words; empty when nothing is. */
    static Optional<String> missing() {
        if (chromium().isEmpty()) return Optional.of("Chromium (-Dfarvel.chromium or CHROMIUM_PATH)");
        return node().isEmpty() ? Optional.of("Node (-Dfarvel.node or PLAYWRIGHT_NODEJS_PATH)") : Optional.empty();
    }

    private static Optional<Path> chromium() {
        return first("farvel.chromium", "CHROMIUM_PATH", "chromium", "chromium-browser", "google-chrome");
    }

    private static Optional<Path> node() {
        return first("farvel.node", "PLAYWRIGHT_NODEJS_PATH", "node", "nodejs");
    }

    /** The program named by the property or the variable; told neither, the first of the names on the path. */
    private static Optional<Path> first(String property, String variable, String... names) {
        var told = Stream.of(System.getProperty(property), System.getenv(variable))
                .filter(path -> path != null && !path.isBlank())
                .toList();
        return (told.isEmpty()
                        ? Stream.of(names).flatMap(Chromium::onPath)
                        : told.stream().limit(1))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<String> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(":"))
                .map(folder -> folder + "/" + name);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
