package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Someone at a browser. Every page that comes up is looked over by {@link PageCheck} before the visit goes on. */
final class Visitor {

    private static final Path LEFT = Path.of("target/browser");
    private static final String CLICKABLE = "a:visible, button:not([aria-hidden]):visible, summary:visible";

    private final BrowserContext window;
    private final Manner manner;
    private final Words words;
    private final Page page;
    private final Complaints complaints = new Complaints();

    Visitor(BrowserContext window, Manner manner, Words words) {
        this.window = window;
        this.manner = manner;
        this.words = words;
        window.setDefaultTimeout(15_000);
        if (manner.scripts()) window.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        this.page = window.newPage();
        complaints.listenTo(page);
    }

    /** A second tab of the same browser: same session, same language. */
    Visitor opensATab() {
        return new Visitor(window, manner, words);
    }

    Page page() {
        return page;
    }

    Manner manner() {
        return manner;
    }

    Complaints complaints() {
        return complaints;
    }

    String word(String key, Object... about) {
        return words.of(key, manner.language(), about);
    }

    Words words() {
        return words;
    }

    Visitor opens(String path) {
        page.navigate(path);
        return looks();
    }

    /** Follows the link or presses the button of this message key; a page comes up. */
    Visitor presses(String key, Object... about) {
        return comesBy(clickable(word(key, about)));
    }

    /** The same for something that does not lead to another page. */
    Visitor taps(String key, Object... about) {
        clickable(word(key, about)).click();
        return this;
    }

    Visitor comesBy(String selector) {
        return comesBy(page.locator(selector).first());
    }

    Visitor comesBy(Locator what) {
        page.waitForNavigation(what::click);
        return looks();
    }

    Visitor types(String field, String text) {
        page.locator("main [name='" + field + "']:visible").first().fill(text);
        return this;
    }

    Visitor selects(String field, String option) {
        page.locator("main select[name='" + field + "']").selectOption(option);
        return this;
    }

    Visitor chooses(String field, FilePayload file) {
        page.locator("main input[type=file][name='" + field + "']").setInputFiles(file);
        return this;
    }

    /** Opens what is folded up under these words. */
    Visitor unfolds(String key) {
        page.locator("summary:visible")
                .filter(new Locator.FilterOptions().setHasText(word(key)))
                .first()
                .click();
        return this;
    }

    /** Picks one of a row of choices. */
    Visitor picks(String field, String option) {
        page.locator("label.segment:has(input[name='%s'][value='%s'])".formatted(field, option))
                .click();
        return this;
    }

    /** Ticks one of a list of choices. */
    Visitor ticks(String field, String option) {
        page.locator("input[name='%s'][value='%s']".formatted(field, option)).check();
        return this;
    }

    Visitor sees(String text) {
        assertThat(page.locator("body")).containsText(text);
        return this;
    }

    /** What stands in a field. */
    Visitor finds(String field, String value) {
        assertThat(page.locator("main [name='" + field + "']:visible").first()).hasValue(value);
        return this;
    }

    Visitor seesWord(String key, Object... about) {
        return sees(word(key, about));
    }

    Visitor doesNotSee(String text) {
        assertThat(page.locator("body")).not().containsText(text);
        return this;
    }

    int width() {
        return page.viewportSize().width;
    }

    Visitor narrows(int width) {
        page.setViewportSize(width, 900);
        return this;
    }

    Locator paper() {
        return page.locator("#paper");
    }

    Download downloads(String key) {
        return page.waitForDownload(() -> clickable(word(key)).click());
    }

    APIResponse asksFor(String path) {
        return page.request().get(path);
    }

    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("#.*$", "");
    }

    Visitor strikes(String key) {
        page.keyboard().press(key);
        return this;
    }

    private Locator clickable(String text) {
        var exactly = Pattern.compile("^\\s*" + text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0") + "\\s*$");
        var way = page.locator(".way:visible")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("b", new Page.LocatorOptions().setHasText(exactly))));
        return page.locator(CLICKABLE)
                .filter(new Locator.FilterOptions().setHasText(exactly))
                .or(way)
                .first();
    }

    /** Holds what is on the screen now to what all pages promise. */
    Visitor looks() {
        PageCheck.of(this).passes();
        return this;
    }

    void leave(String name) {
        try {
            Files.createDirectories(LEFT);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(LEFT.resolve(name + ".png"))
                    .setFullPage(true));
            Files.writeString(LEFT.resolve(name + ".html"), "<!-- " + page.url() + " -->\n" + page.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void goes() {
        window.close();
    }
}
