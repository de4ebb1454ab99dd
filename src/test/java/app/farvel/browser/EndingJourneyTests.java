package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The last steps of a case: what becomes of the lines that are open, and of a milestone that comes too late. */
@BrowserTest
class EndingJourneyTests {

    private static final String CLOSE = "form[action$='/closed'] .actions button";

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "NORWEGIAN_ON_A_PHONE"})
    void closesWithAllLinesDone(Manner manner, Visitors visitors) {
        var kari = visitors.comes(manner);
        Story.signedUp(kari).hasSentToNordlys(5);
        var done = kari.page().locator("#checklist button[aria-pressed=true]");
        var before = done.count();

        endsWell(kari);
        var lines = kari.page().locator(".close-lines select").count();
        assertThat(lines).isGreaterThan(5);
        kari.page().locator("input[name=lines][value=done]").check();
        kari.comesBy(CLOSE).seesWord("winddown.closed");

        assertThat(done).hasCount(before + lines);
    }

    @ParameterizedTest
    @EnumSource(names = {"NORWEGIAN", "WITHOUT_SCRIPT"})
    void decidesLineByLine(Manner manner, Visitors visitors) {
        var kari = visitors.comes(manner);
        Story.signedUp(kari).hasSentToNordlys(5);
        var done = kari.page().locator("#checklist button[aria-pressed=true]");
        var before = done.count();

        endsWell(kari);
        kari.unfolds("winddown.close.lines.show");
        var fates = kari.page().locator(".close-lines select");
        fates.nth(0).selectOption(kari.word("winddown.close.fate.done"));
        var kept = kari.page()
                .locator(".close-lines li:has(option[value$=':keep'])")
                .last();
        kept.locator("select").selectOption(kari.word("winddown.close.fate.keep"));
        kari.comesBy(CLOSE).seesWord("winddown.closed");

        assertThat(done).hasCount(before + 1);
    }

    /** A step after the last day is no mistake, but both are asked whether they want it. */
    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "NORWEGIAN_ON_A_PHONE"})
    void asksBothAboutAMilestoneAfterTheLastDay(Manner manner, Visitors visitors) {
        var kari = visitors.comes(manner);
        Story.signedUp(kari).hasSentToNordlys(5);
        var theCase = kari.path();
        kari.presses("sunset.panel.open").presses("sunset.link.make-another");
        var link = kari.page().locator("#link-address").inputValue();

        var line = visitors.comes(manner).opens(link);
        line.page().locator("#field-text-0").fill("Archive of the old site");
        line.page().locator("#field-day-0").fill(Story.inDays(100));
        line.types("name", "Line Nygård").presses("sunset.save");
        asks(line);
        line.presses("sunset.send", "Kari Nordmann");
        asks(line);

        kari.opens(theCase + "/plan").sees("Archive of the old site");
        asks(kari);
    }

    private static void asks(Visitor visitor) {
        var question = visitor.page().locator("main .notice.tone-sun");
        assertThat(question.filter(new Locator.FilterOptions().setHasText("Archive of the old site")))
                .isVisible();
    }

    private static void endsWell(Visitor kari) {
        kari.unfolds("winddown.close");
        kari.page().locator("input[name=outcome][value=parted-well]").check();
        kari.types("date", Story.inDays(0));
    }
}
