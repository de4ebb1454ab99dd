package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A contract that asks for a letter, from the day it is written down to the day the letter is there. */
@BrowserTest
class LetterJourneyTests {

    private static final String STREET = "Storgata 1, 0155 Oslo";

    @ParameterizedTest
    @EnumSource(names = {"AMERICAN", "NORWEGIAN_ON_A_PHONE", "WITHOUT_SCRIPT"})
    void postsTheNoticeInTime(Manner manner, Visitors visitors) {
        var kari = visitors.comes(manner);
        var agreement = Agreement.of(manner.today());
        var story = Story.signedUp(kari).addsNordlys();
        addsTheContract(kari, agreement);
        kari.seesWord("contract.decide.post");
        var dayToPost = kari.page().locator(".figure-big > span").first().innerText();

        story.chooses("vendor-sunset");
        var theCase = kari.path().replace("/message", "");
        kari.opens(theCase).seesWord("contract.decide.post").sees(dayToPost);
        writesTheLetter(kari, agreement, dayToPost);
        givesNotice(kari, dayToPost);

        kari.opens(theCase).seesWord("winddown.contract.given");
        assertThat(kari.page().locator(".badge.tone-green")).hasCount(1);
    }

    /** An e-mail address is none that a letter gets to. */
    private static void addsTheContract(Visitor kari, Agreement agreement) {
        kari.presses("contract.add").types("title", "Nettbutikk").selects("kind", "design");
        kari.types("start", agreement.start().toString())
                .types("term", "12 months")
                .types("renewalSpan", "1 year");
        kari.types("notice", "90 days").selects("noticeForm", "letter").types("noticeRecipient", "Rådgiver Moe");
        kari.types("noticeAddress", "post@nordlys.example").presses("site.save");
        kari.seesWord("contract.noticeAddress.no-street").finds("noticeAddress", "post@nordlys.example");

        kari.types("noticeAddress", STREET).presses("site.save");
        kari.seesWord("contract.added").sees("Rådgiver Moe").sees(STREET);
    }

    /** Made for e-mail it is no letter, and the page says so. */
    private static void writesTheLetter(Visitor kari, Agreement agreement, String dayToPost) {
        kari.presses("paper.notice.title").sees(dayToPost);
        kari.finds("recipient", "Rådgiver Moe")
                .finds("effectDate", agreement.ends().toString());
        kari.picks("channel", "email").presses("winddown.preview").seesWord("paper.warning.asks-for-letter");

        kari.picks("channel", "letter").presses("paper.notice.go-on").sees(dayToPost);
        kari.doesNotSee(kari.word("paper.warning.asks-for-letter"));
        assertThat(kari.page().locator(".letterhead, .paper").first()).containsText("0155 Oslo");
        kari.presses("winddown.print");
        Printed.of(kari).isThePaperAlone();
        kari.presses("site.back");
    }

    /** Posted it is on its way; the tick comes when it is there. */
    private static void givesNotice(Visitor kari, String dayToPost) {
        kari.presses("paper.proof.note").sees(dayToPost).seesWord("paper.proof.asks.letter");
        kari.finds("how", "letter").finds("recipient", "Rådgiver Moe").presses("paper.proof.keep");
        kari.seesWord("paper.proof.recorded");
        assertThat(kari.page().locator("main .notice.tone-blue")).isVisible();
        assertThat(kari.page().locator("main .notice.tone-green")).hasCount(0);

        kari.presses("paper.proof.arrive.button").seesWord("paper.proof.arrived");
        assertThat(kari.page().locator("main .notice.tone-green")).isVisible();
    }
}
