package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two tabs with the same form: one wins, the other is told and keeps its text. */
@BrowserTest
class EditConflictTests {

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "WITHOUT_SCRIPT"})
    void showsBothDraftsAndKeepsTheOneChosen(Manner manner, Visitors visitors) {
        var here = visitors.comes(manner);
        var story = Story.signedUp(here).startsWithSomeoneNew("Line Nygård", "vendor-sunset");
        var there = here.opensATab().opens(here.path());

        story.answers("need", "words from here");
        there.types("need", "words from there");
        if (!manner.scripts()) there.presses("winddown.preview");
        there.seesWord("winddown.conflict.stored")
                .sees("words from here")
                .sees("words from there")
                .looks();
        there.presses("winddown.conflict.keep");

        assertThat(there.paper()).containsText("words from there");
        here.opens(here.path());
        assertThat(here.paper()).containsText("words from there");
    }

    @Test
    void showsBothVersionsOfAContact(Visitors visitors) {
        var here = visitors.comes();
        Story.signedUp(here).addsNordlys();
        here.presses("contact.edit");
        var there = here.opensATab().opens(here.path());

        here.types("role", "Founder").presses("site.save");
        there.types("role", "Owner")
                .presses("site.save")
                .seesWord("site.conflict")
                .sees("Founder");
        assertThat(there.page().locator("#field-role")).hasValue("Owner");
        there.presses("site.conflict.save");

        there.sees("Owner").doesNotSee("Founder");
    }

    @Test
    void isNoConflictWithOneselfWhileTheLastAnswerIsBeingKept(Visitors visitors) {
        var kari = visitors.comes();
        Story.signedUp(kari)
                .startsWithSomeoneNew("Line Nygård", "vendor-sunset")
                .answersAsOnNordlys();

        kari.page().waitForRequest("**/message", () -> kari.types("tried", "a shared board"));
        kari.presses("winddown.review");

        kari.seesWord("winddown.outgoing.title").sees("a shared board");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "WITHOUT_SCRIPT"})
    void keepsTheAnswerWhenEnterIsStruck(Manner manner, Visitors visitors) {
        var kari = visitors.comes(manner);
        Story.signedUp(kari)
                .addsNordlys()
                .logs("work-delivered", "the new shop front")
                .chooses("vendor-sunset");

        kari.types("achievement", "a calm Christmas");
        kari.page().waitForNavigation(() -> kari.strikes("Enter"));

        assertThat(kari.page().locator("#field-achievement")).hasValue("a calm Christmas");
        assertThat(kari.paper()).containsText("a calm Christmas");
    }
}
