package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever somebody throws away lies in the trash under its kind, long after the undo has gone, and comes back whole. */
@BrowserTest
class TrashJourneyTests {

    private static final String AGREEMENT = "Nettbutikk & drift <b>";
    private static final String NOTE = "Walked & talked <twice>";

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "NORWEGIAN_ON_A_PHONE", "WITHOUT_SCRIPT"})
    void putsBackWhatWasThrownAway(Manner manner, Visitors visitors) {
        var kari = visitors.comes(manner);
        var story = Story.signedUp(kari).addsNordlys().logs("coffee", NOTE);
        var contact = kari.path();
        new ContractStory(kari, Agreement.of(manner.today())).addsTheContract().keepsTheSignedPaper();
        var contract = kari.path();
        story.laysATable();
        var table = kari.path();

        kari.opens(contact).comesBy("#timeline a[href*='/interactions/']").presses("contact.log.trash");
        kari.opens(contract).comesBy("#documents form[action$='/trash'] button");
        throwsAway(kari, contract);
        kari.seesWord("contract.trashed", AGREEMENT);
        throwsAway(kari, table);
        kari.seesWord("gathering.trashed", "The open table");
        throwsAway(kari, contact);
        kari.seesWord("contact.trashed", "Line Nygård");

        comesBack(kari, "contact", "Line Nygård");
        comesBack(kari, "interaction", NOTE);
        comesBack(kari, "gathering", "The open table");
        comesBack(kari, "contract", AGREEMENT);
        comesBack(kari, "document", "avtale.pdf");
        kari.opens(contact).sees(NOTE).sees(AGREEMENT);
        kari.opens(contract).sees("avtale.pdf");
        kari.opens("/gatherings").sees("The open table");
    }

    private static void throwsAway(Visitor kari, String what) {
        kari.opens(what);
        kari.page().locator("main details.menu > summary").click();
        kari.comesBy("main details.menu form[action$='/trash'] button");
    }

    /** The page shows it and offers it; once back, it is there no more. */
    private static void comesBack(Visitor kari, String kind, String title) {
        kari.opens("/trash").comesBy("main a.chip[href$='kind=" + kind + "']");
        var row = kari.page().locator("main li.item").filter(new Locator.FilterOptions().setHasText(title));
        assertThat(row).hasCount(1);
        kari.comesBy(row.locator("button"));
        kari.opens("/trash?kind=" + kind).seesWord("site.trash.empty");
    }
}
