package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;

/** What people do with a contract, in steps. */
final class ContractStory {

    private final Visitor kari;
    private final Agreement agreement;

    ContractStory(Visitor kari, Agreement agreement) {
        this.kari = kari;
        this.agreement = agreement;
    }

    /** From the vendor's page; the first two attempts cannot be right, and lose nothing. */
    ContractStory addsTheContract() {
        kari.presses("contract.add");
        fills("Nettbutikk & drift <b>", agreement.start().minusDays(1).toString(), "18 months");
        kari.types("currency", "").selects("feeKind", "amount").types("fee", "20000");
        kari.presses("site.save");
        kari.seesWord("contract.term.before")
                .seesWord("contract.currency.missing")
                .seesWord("contract.notice.longer-renewal")
                .finds("title", "Nettbutikk & drift <b>")
                .finds("clause", "Ninety days & no <less>")
                .finds("fee", "20000");

        kari.types("term", "12 months").types("currency", "nok").presses("site.save");
        kari.seesWord("contract.notice.longer-renewal").finds("notice", "18 months");
        kari.types("notice", "90 days").presses("site.save");
        kari.seesWord("contract.added").sees("Nettbutikk & drift <b>");
        return this;
    }

    private void fills(String title, String term, String notice) {
        kari.types("title", title).selects("kind", "design").types("number", "ND-2026-17");
        kari.types("start", agreement.start().toString()).types("term", term).types("renewalSpan", "1 year");
        kari.types("notice", notice).types("noticeAddress", "post@nordlys.example");
        kari.types("price", "12 500").types("clause", "Ninety days & no <less>").types("clausePage", "7");
    }

    /** The end, minus the notice, and from the Saturday back to a day at work. */
    ContractStory readsHowItWasCounted() {
        var language = kari.manner().language();
        var sums = kari.page().locator(".sums").first();
        assertThat(sums).containsText(Agreement.brief(agreement.ends(), language));
        assertThat(sums).containsText(Agreement.brief(agreement.counted(), language));
        assertThat(sums).containsText(kari.word("contract.sums.weekend.6"));
        kari.unfolds("contract.steps");
        assertThat(kari.page().locator(".sums-steps li").last()).isVisible();
        kari.looks();
        return this;
    }

    ContractStory keepsTheSignedPaper() {
        kari.chooses("file", Agreement.program("avtale.pdf")).presses("contract.document.add");
        kari.seesWord("contract.document.refused.unknown-type");
        kari.chooses("file", Agreement.pdf("<script>alert(1)<script> avtale.pdf"))
                .presses("contract.document.add");

        kari.seesWord("contract.document.added");
        var document = kari.page().locator("#documents a.item-title");
        assertThat(document).hasText(Pattern.compile("avtale\\.pdf$"));
        var file = kari.page().waitForDownload(document::click);
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename()).endsWith("avtale.pdf");
        return this;
    }

    ContractStory readsWhatLeavingCosts() {
        kari.presses("contract.tab.leaving").seesWord("clause.way.cheapest");
        kari.types("nextPrice", "nine").types("overlap", "2 weeks").presses("clause.next.count");
        kari.seesWord("clause.amount.unreadable").finds("nextPrice", "nine").finds("overlap", "2 weeks");
        kari.types("nextPrice", "9000").selects("nextCurrency", "NOK").types("nextEvery", "1 month");
        kari.types("migration", "15000").presses("clause.next.count");

        kari.seesWord("clause.saving.gain").seesWord("clause.way.overlap");
        return this;
    }

    /** By the paper, with a copy; what is no receipt is refused, and what was typed stays. */
    ContractStory recordsTheNotice() {
        kari.finds("endsOn", agreement.ends().toString()).types("reference", "RR 123 456 789 NO");
        kari.chooses("file", Agreement.program("receipt.pdf")).presses("paper.proof.keep");
        kari.seesWord("paper.mistake.file.unknown-type").finds("reference", "RR 123 456 789 NO");
        kari.chooses("file", Agreement.pdf("receipt.pdf")).presses("paper.proof.keep");

        kari.seesWord("paper.proof.recorded").sees("RR 123 456 789 NO").seesWord("paper.proof.download");
        assertThat(kari.page().locator(".notice.tone-green").first()).isVisible();
        return this;
    }

    /** What stood there before can still be read. */
    ContractStory correctsTheProof() {
        kari.presses("paper.proof.edit").types("endsOn", "2001-01-01").types("reference", "RR 987 <654>");
        kari.presses("site.save").seesWord("paper.mistake.ends-before-notice").finds("reference", "RR 987 <654>");
        kari.types("endsOn", agreement.ends().toString()).presses("site.save");
        kari.seesWord("paper.proof.edited").sees("RR 987 <654>").seesWord("paper.proof.before", 1);
        kari.page()
                .locator("summary")
                .filter(new Locator.FilterOptions().setHasText(kari.word("paper.proof.before", 1)))
                .click();
        assertThat(kari.page().locator("details[open]").last()).containsText("RR 123 456 789 NO");
        return this;
    }

    /** Fjordlab begins two weeks before the old contract ends; what was learnt comes along. */
    ContractStory linksTheNextVendor(String contract, String lesson) {
        kari.opens("/contacts/new")
                .types("name", "Fjordlab")
                .selects("relation", "vendor")
                .presses("site.save");
        kari.opens(contract).presses("contract.tab.clauses").presses("clause.next.open");
        kari.types("q", "Fjordlab").presses("clause.next.find").comesBy("main a[href*='replaces=']");
        kari.types("title", "Ny nettbutikk").types("term", "12 months").types("renewalSpan", "1 year");
        kari.types("start", agreement.ends().minusDays(13).toString()).types("notice", "1 month");
        kari.types("price", "9000").types("currency", "NOK").presses("site.save");
        kari.presses("contract.tab.clauses").sees(lesson);

        kari.opens(contract + "/next").sees("Ny nettbutikk");
        assertThat(kari.page().locator("svg.spans .span-both")).hasCount(1);
        kari.seesWord("clause.picture.both");
        return this;
    }
}
