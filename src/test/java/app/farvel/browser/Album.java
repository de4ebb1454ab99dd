package app.farvel.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Pictures of one page. */
record Album(String pattern, Visitor visitor) {

    private static final Path FOLDER = Path.of("target/tour");

    void once() {
        if (visitor.manner().language().equals(Locale.ENGLISH)) picture(name());
    }

    void inAllLights() {
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            picture("%s.%s.%s.%d"
                    .formatted(
                            name(),
                            visitor.manner().language(),
                            scheme.name().toLowerCase(Locale.ROOT),
                            visitor.width()));
        }
    }

    private String name() {
        var name = pattern.replaceAll("[{}]", "").replaceAll("\\W+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "today" : name;
    }

    private void picture(String name) {
        visitor.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(FOLDER.resolve(name + ".png"))
                        .setCaret(ScreenshotCaret.INITIAL)
                        .setFullPage(true));
        visitor.complaints().take();
    }
}
