package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a contract to a closed case, with the vendor at a browser of their own. */
@BrowserTest
class ContractJourneyTests {

    private static final String LESSON = "Originals & sources <all> within a week";
    private static final String CLOSE = "form[action$='/closed'] button";

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "NORWEGIAN_ON_A_PHONE", "WITHOUT_SCRIPT"})
    void leavesAVendorByTheContract(Manner manner, Visitors visitors) {
        var kari = visitors.comes(manner);
        var agreement = Agreement.of(manner.today());
        var story = Story.signedUp(kari).addsNordlys(manner.opposite().language());
        var contracts = new ContractStory(kari, agreement)
                .addsTheContract()
                .readsHowItWasCounted()
                .keepsTheSignedPaper();
        var contract = kari.path();
        contracts.readsWhatLeavingCosts();

        kari.opens(contract);
        story.chooses("vendor-sunset");
        takesTheDaysFromTheContract(story, kari, agreement);
        sends(story, kari);
        var theCase = kari.path();
        givesFormalNotice(kari, agreement);
        contracts.recordsTheNotice().correctsTheProof();
        looksAfterTheChecklist(kari, theCase);
        movesTheLastDay(kari, theCase, agreement);

        var plan = new PlanStory(visitors.comes(manner.opposite()), linkOf(kari, theCase));
        plan.writesThePlan(agreement.ends().toString())
                .meetsAColleague()
                .sends()
                .comments("Shall we meet <once>?");
        answersAndAgrees(kari, theCase);
        plan.reads("With pleasure, & soon.").seesItFrozen();
        findsTheMilestones(kari, theCase);

        notesALesson(kari);
        contracts.linksTheNextVendor(contract, LESSON);
        closes(kari, theCase);
        plan.seesItFrozen();
    }

    /** A day the contract does not allow is kept, and warned of. */
    private static void takesTheDaysFromTheContract(Story story, Visitor kari, Agreement agreement) {
        kari.comesBy("button[name=_use][value=last-day]")
                .finds("last-day", agreement.ends().toString());
        var warning = kari.page().locator("#about-text .notice");
        assertThat(warning).hasCount(0);

        kari.types("last-day", Story.inDays(20));
        story.keeps();
        assertThat(warning)
                .containsText(Agreement.day(agreement.ends(), kari.manner().language()));
        kari.looks().types("last-day", agreement.ends().toString());
        story.keeps();
        assertThat(warning).hasCount(0);
    }

    private static void sends(Story story, Visitor kari) {
        kari.types("achievement", "the new shop front").types("need", "changes on the site within a day");
        kari.types("plan-by", Story.inDays(10)).presses("winddown.review");
        story.sends(0);
        kari.seesWord("winddown.stage.sent.what");
    }

    /** As a letter to print, then as an e-mail to save. */
    private static void givesFormalNotice(Visitor kari, Agreement agreement) {
        kari.presses("paper.notice.title");
        kari.finds("effectDate", agreement.ends().toString()).finds("number", "ND-2026-17");
        kari.picks("channel", "letter")
                .types("sender", "Kari Nordmann\nStorgata 1")
                .types("place", "Oslo");
        if (kari.manner().scripts()) seesWhatItTypes(kari);
        Printed.of(kari).isThePaperAlone();
        kari.presses("paper.notice.go-on").sees("ND-2026-17");
        Printed.of(kari).isThePaperAlone();
        kari.presses("winddown.print");
        Printed.of(kari).isThePaperAlone();

        kari.presses("site.back").presses("paper.notice.change");
        kari.picks("channel", "email").presses("paper.notice.go-on");
        EmlReader.of(kari.downloads("winddown.eml")).tells("ND-2026-17");
        kari.presses("paper.proof.note");
    }

    /** The paper follows what is typed, before any of it is kept. */
    private static void seesWhatItTypes(Visitor kari) {
        kari.types("clause", "side 7, <punkt 3>");
        assertThat(kari.paper()).containsText("side 7, <punkt 3>");
        kari.looks();
    }

    private static void looksAfterTheChecklist(Visitor kari, String theCase) {
        kari.opens(theCase).seesWord("winddown.event.notice-given");
        kari.comesBy("#checklist a.checklist-due");
        kari.selects("owner", "name").presses("site.save").seesWord("winddown.mistake.owner-name");
        kari.types("name", "Teo <3").types("date", Story.inDays(5)).presses("site.save");

        assertThat(kari.page().locator("#checklist")).containsText("Teo <3");
    }

    /** What hangs on the last day moves along; what has a day of its own stays. */
    private static void movesTheLastDay(Visitor kari, String theCase, Agreement agreement) {
        var due = kari.page().locator("#checklist .checklist-due");
        var before = due.allInnerTexts();
        var later = agreement.ends().plusDays(14);
        kari.unfolds("winddown.exit.move").types("lastDay", later.toString()).presses("winddown.exit.button");

        assertThat(due.allInnerTexts()).isNotEqualTo(before).hasSameSizeAs(before);
        assertThat(kari.page().locator("#checklist")).containsText("Teo <3");
        assertThat(kari.page().locator("#exit .notice")).isVisible();
        kari.seesWord("winddown.event.exit-moved");
        kari.unfolds("winddown.exit.move").types("lastDay", agreement.ends().toString());
        kari.presses("winddown.exit.button");
        assertThat(due.allInnerTexts()).isEqualTo(before);
    }

    private static String linkOf(Visitor kari, String theCase) {
        kari.opens(theCase).presses("sunset.panel.open").presses("sunset.link.make-another");
        return kari.page().locator("#link-address").inputValue();
    }

    private static void answersAndAgrees(Visitor kari, String theCase) {
        kari.opens("/");
        assertThat(kari.page().locator("main")).containsText("Nordlys Design");
        kari.opens(theCase + "/plan").sees("Shall we meet <once>?").sees("All files, fonts & <originals>");
        kari.types("words", " ").presses("sunset.comment.send").seesWord("sunset.mistake.words");
        kari.types("words", "With pleasure, & soon.").presses("sunset.comment.send");
        kari.seesWord("sunset.commented").presses("sunset.agree").seesWord("sunset.agreed");
    }

    private static void findsTheMilestones(Visitor kari, String theCase) {
        kari.opens(theCase);
        assertThat(kari.page().locator("#checklist")).containsText("All files, fonts & <originals>");
        assertThat(kari.page().locator("#checklist")).containsText("Access to the hosting account");
    }

    private static void notesALesson(Visitor kari) {
        kari.unfolds("winddown.lesson");
        kari.selects("kind", "handover-help").types("text", LESSON).presses("winddown.lesson.button");
        kari.seesWord("clause.lesson.noted");
    }

    private static void closes(Visitor kari, String theCase) {
        kari.opens(theCase).unfolds("winddown.close").comesBy(CLOSE);
        kari.seesWord("winddown.mistake.outcome");
        kari.page().locator("input[name=outcome][value=parted-well]").check();
        kari.types("reason", "We need <faster> help").picks("openDoor", "yes").types("note", "Cake & thanks");
        kari.comesBy(CLOSE);

        kari.seesWord("winddown.closed").sees("We need <faster> help").seesWord("winddown.ended.door.yes");
        assertThat(kari.page().locator(".freed")).isVisible();
        kari.opens(theCase + "/plan").seesWord("sunset.ended");
    }
}
