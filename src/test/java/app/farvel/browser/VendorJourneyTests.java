package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From an empty account to a message a vendor has got: the main job, in every manner of visiting. */
@BrowserTest
class VendorJourneyTests {

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "NORWEGIAN", "WITHOUT_SCRIPT", "ON_A_PHONE"})
    void partsWithAVendor(Manner manner, Visitors visitors) {
        var kari = visitors.comes(manner);
        var story = Story.signedUp(kari).addsNordlys().logs("work-delivered", "Relaunched the shop front");

        story.chooses("vendor-sunset");
        readsTheQuestions(kari);
        answers(story, kari);
        changesToneLanguageAndChannel(kari, story);
        writesFreelyAndStartsAgain(kari);
        takesItAlong(kari);
        story.sends(10);

        kari.seesWord("winddown.stage.sent.what")
                .seesWord("winddown.event.sent")
                .opens("/");
        assertThat(kari.page().locator("#due .item")).hasCount(1);
        assertThat(kari.page().locator("#due")).containsText(kari.word("reminder.late", 3));
    }

    /** A blank leads to its question. */
    private static void readsTheQuestions(Visitor kari) {
        var need = kari.paper().locator("a.blank[href='#field-need']");
        need.click();

        assertThat(kari.page()).hasURL(Pattern.compile("#field-need$"));
        assertThat(kari.page().locator("#field-need")).isInViewport();
    }

    /** The first answer comes from the log, whose words are reworded before they stand in the message. */
    private static void answers(Story story, Visitor kari) {
        var achievement = kari.page().locator("#field-achievement");
        kari.comesBy("button[name=_use][value=achievement]").seesWord("winddown.suggestion.reword");
        assertThat(achievement).hasValue("Relaunched the shop front");
        assertThat(achievement).isFocused();
        assertThat(kari.paper()).not().containsText("elaunched");

        kari.types("achievement", "the new shop front");
        story.keeps();
        assertThat(filled(kari, "the new shop front")).isVisible();

        story.answers("need", "rask hjelp – æ ø å")
                .answers("plan-by", Story.inDays(10))
                .answers("last-day", Story.inDays(90));
        kari.types("tried", "a shared board <b>bold</b>");
        story.keeps();
        assertThat(kari.paper()).containsText("a shared board <b>bold</b>");
        kari.looks();
    }

    private static void changesToneLanguageAndChannel(Visitor kari, Story story) {
        var other = kari.manner().language().equals(Locale.ENGLISH) ? "nb" : "en";
        var own = kari.manner().language().toLanguageTag();
        var warm = own.equals("nb") ? "er det bare å ringe" : "just call";
        assertThat(kari.paper()).containsText(own.equals("nb") ? "Takk for" : "Thank you for");
        assertThat(kari.paper()).containsText(warm);

        kari.picks("tone", "brief");
        story.keeps();
        assertThat(kari.paper()).not().containsText(warm);
        kari.picks("language", other);
        story.keeps();
        assertThat(kari.paper().locator("[lang=" + other + "]")).isVisible();
        kari.seesWord("winddown.other-language." + own)
                .looks()
                .picks("language", own)
                .picks("channel", "text");
        story.keeps();
        assertThat(kari.paper().locator(".paper-subject")).hasCount(0);
        kari.picks("channel", "email").picks("tone", "warm");
        story.keeps();

        assertThat(kari.paper().locator(".paper-subject")).isVisible();
        assertThat(filled(kari, "rask hjelp – æ ø å")).isVisible();
        assertThat(kari.paper().locator("a.blank")).hasCount(0);
    }

    private static Locator filled(Visitor kari, String value) {
        return kari.paper().locator("mark").filter(new Locator.FilterOptions().setHasText(value));
    }

    /** From then on the text is theirs; the script is offered, never forced. */
    private static void writesFreelyAndStartsAgain(Visitor kari) {
        kari.presses("winddown.edit");
        var first = kari.page().locator("textarea[name=part]").first();
        first.fill(first.inputValue() + "\n\nI still laugh about the lobster.");
        kari.presses("winddown.preview");
        assertThat(first).hasValue(Pattern.compile("lobster"));

        kari.presses("winddown.restart");

        assertThat(kari.paper()).not().containsText("lobster");
        assertThat(kari.paper()).containsText("the new shop front");
    }

    private static void takesItAlong(Visitor kari) {
        kari.presses("winddown.review");
        if (kari.manner().scripts()) copies(kari);
        EmlReader.of(kari.downloads("winddown.eml")).isFromKariToLineAndTells("rask hjelp – æ ø å");
        prints(kari);
    }

    private static void copies(Visitor kari) {
        kari.taps("winddown.copy").seesWord("site.copied");

        var copied = kari.page().evaluate("navigator.clipboard.readText()");

        assertThat(copied).isEqualTo(kari.page().locator("#text").inputValue());
    }

    /** The paper alone comes out of the printer. */
    private static void prints(Visitor kari) {
        var review = kari.path();
        kari.presses("winddown.print");
        if (kari.manner().scripts()) {
            kari.page().evaluate("window.print = () => { document.title = 'printed'; }");
            kari.taps("winddown.print");
            assertThat(kari.page()).hasTitle("printed");
        }

        Printed.of(kari).isThePaperAlone();
        kari.opens(review);
    }
}
