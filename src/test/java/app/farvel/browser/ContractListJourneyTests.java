package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contracts are begun where they are listed, with a vendor known or new, and found again there. */
@BrowserTest
class ContractListJourneyTests {

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "NORWEGIAN_ON_A_PHONE", "WITHOUT_SCRIPT"})
    void beginsAndFindsContracts(Manner manner, Visitors visitors) {
        var kari = visitors.comes(manner);
        Story.signedUp(kari).addsNordlys();

        kari.opens("/contracts").seesWord("contract.list.empty").presses("contract.new");
        kari.types("q", "nordl").presses("contract.new.find").comesBy("main a[href$='/contracts/new']");
        fills(kari, "Design & care <b>", "12 000");
        withSomebodyNew(kari);

        kari.opens("/contracts").sees("Design & care <b>").sees("Fjordlab");
        assertThat(kari.page().locator("main p b").first()).containsText("288");
        kari.types("q", "FJORD").presses("contract.list.find").sees("Hosting").doesNotSee("Design & care");
        kari.opens("/contracts").presses("contract.list.state.noticed").seesWord("contract.list.nothing");
        kari.presses("contract.list.state.running").sees("Hosting").sees("Design & care");
    }

    private static void withSomebodyNew(Visitor kari) {
        kari.opens("/contracts/new").presses("contract.new.go").seesWord("contract.new.nobody");
        kari.types("organization", "Fjordlab").presses("contract.new.go");
        fills(kari, "Hosting", "12 000");
    }

    private static void fills(Visitor kari, String title, String price) {
        kari.types("title", title)
                .selects("kind", "other")
                .types("start", kari.manner().today().minusMonths(2).toString());
        kari.types("term", "12 months").types("renewalSpan", "12 months").types("notice", "1 month");
        kari.types("price", price).types("currency", "NOK").presses("site.save");
        kari.seesWord("contract.added");
    }
}
