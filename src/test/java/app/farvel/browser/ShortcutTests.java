package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One key each: search, new, log, wind down, help. */
@BrowserTest
class ShortcutTests {

    @Test
    void leadsEverywhereWithOneKey(Visitors visitors) {
        var kari = visitors.comes();
        Story.signedUp(kari).addsNordlys();

        kari.strikes("l");
        assertThat(kari.page().locator("[data-shortcut=l] :focus")).hasCount(1);
        kari.page().locator("h1").click();
        kari.strikes("w");
        assertThat(kari.page()).hasURL(Pattern.compile("/wind-downs/new\\?contact="));
        kari.strikes("n");
        assertThat(kari.page()).hasURL(Pattern.compile("/contacts/new$"));
        kari.opens("/").strikes("/");
        assertThat(kari.page()).hasURL(Pattern.compile("/contacts#q$"));
        assertThat(kari.page().locator("#q")).isFocused();
        kari.page().locator("h1").click();
        kari.looks().strikes("/");
        assertThat(kari.page().locator("#q")).isFocused();
    }

    @Test
    void leavesLettersToThoseWhoType(Visitors visitors) {
        var kari = visitors.comes();
        Story.signedUp(kari);
        kari.opens("/contacts/new");

        kari.page().locator("#field-name").pressSequentially("Nils w/l?");

        assertThat(kari.page().locator("#field-name")).hasValue("Nils w/l?");
        assertThat(kari.path()).isEqualTo("/contacts/new");
    }

    @Test
    void listsTheKeysAndLetsOneSwitchThemOff(Visitors visitors) {
        var kari = visitors.comes();
        Story.signedUp(kari);
        var dialog = kari.page().locator("#shortcuts");

        kari.strikes("?");
        assertThat(dialog).isVisible();
        kari.looks();
        dialog.locator("[data-shortcuts-on]").uncheck();
        kari.taps("site.close");
        assertThat(dialog).isHidden();
        kari.strikes("?");

        assertThat(dialog).isHidden();
    }
}
