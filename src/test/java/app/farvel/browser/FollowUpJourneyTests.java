package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What asks for attention on Today, and what one does about it. */
@BrowserTest
class FollowUpJourneyTests {

    private static final String DUE = "#due .item";

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "WITHOUT_SCRIPT", "NORWEGIAN_ON_A_PHONE"})
    void ticksOffAndTakesBack(Manner manner, Visitors visitors) {
        var kari = visitors.comes(manner);
        Story.signedUp(kari).hasSentToNordlys(10);
        kari.opens("/");
        assertThat(kari.page().locator(DUE)).hasCount(1);

        kari.taps("reminder.done.button").seesWord("reminder.done");
        assertThat(kari.page().locator(DUE)).hasCount(0);
        kari.looks().taps("site.undo");

        assertThat(kari.page().locator(DUE)).hasCount(1);
        kari.looks();
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "WITHOUT_SCRIPT"})
    void putsOffAndBringsBack(Manner manner, Visitors visitors) {
        var kari = visitors.comes(manner);
        Story.signedUp(kari).hasSentToNordlys(10);
        kari.opens("/").taps("reminder.snooze.button").looks();

        kari.taps("reminder.snooze.tomorrow").seesWord("reminder.snoozed");
        assertThat(kari.page().locator(DUE)).hasCount(0);
        kari.presses("dashboard.due.log")
                .presses("reminder.reopen.button")
                .opens("/")
                .taps("reminder.snooze.button");
        var asked = kari.page().locator(DUE + " .item-title").textContent();
        kari.presses("reminder.snooze.date").sees(asked);
        kari.types("until", Story.inDays(-1)).presses("reminder.snooze.submit");
        kari.seesWord("reminder.until.invalid").types("until", Story.inDays(30)).presses("reminder.snooze.submit");

        assertThat(kari.page().locator(DUE)).hasCount(0);
    }
}
