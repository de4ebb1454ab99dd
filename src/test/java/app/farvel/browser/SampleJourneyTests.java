package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One click gives a believable year, one click takes exactly it away. */
@BrowserTest
class SampleJourneyTests {

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "NORWEGIAN_ON_A_PHONE"})
    void comesAndGoesWithOneClick(Manner manner, Visitors visitors) {
        var kari = visitors.comes(manner);
        var story = Story.signedUp(kari);

        kari.presses("dashboard.way.sample").seesWord("sample.added");
        assertThat(kari.page().locator(".flights .item").first()).isVisible();
        assertThat(kari.page().locator("#due .item").first()).isVisible();
        story.addsNordlys();
        kari.presses("contact.same.save").seesWord("contact.added");
        kari.opens("/").presses("sample.remove").seesWord("sample.removed");

        kari.opens("/contacts");
        assertThat(kari.page().locator("tbody tr")).hasCount(1);
        kari.sees("Line Nygård").opens("/wind-downs").seesWord("winddown.list.empty");
    }
}
