package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

/** A page as the printer gets it. */
record Printed(Page page) {

    static Printed of(Visitor visitor) {
        return new Printed(visitor.page());
    }

    void isThePaperAlone() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".paper")).isVisible();
        assertThat(page.locator(".sidebar")).isHidden();
        assertThat(page.locator("h1")).isHidden();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
