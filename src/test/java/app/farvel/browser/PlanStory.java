package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The vendor's side of the plan: a browser that nobody has signed in with, and a link. */
final class PlanStory {

    private static final String ASKER = "Kari Nordmann";

    private final Visitor line;
    private final String link;

    PlanStory(Visitor line, String link) {
        this.line = line;
        this.link = link;
    }

    PlanStory writesThePlan(String lastDay) {
        line.opens(link).seesWord("sunset.guest.title");
        line.page().locator("#field-text-0").fill("All files, fonts & <originals>");
        line.page().locator("#field-day-0").fill(lastDay);
        line.presses("sunset.send", ASKER).seesWord("sunset.mistake.name");
        assertThat(text(0)).hasValue("All files, fonts & <originals>");
        line.types("name", "Line Nygård").types("remarks", "We would like to show the work on our page.");
        line.presses("sunset.save").seesWord("sunset.guest.saved");
        return this;
    }

    /** A colleague has the page open as well, and saves first. */
    PlanStory meetsAColleague() {
        var colleague = line.opensATab().opens(link);
        colleague.page().locator("#field-text-1").fill("Words of a colleague");
        colleague.presses("sunset.save").seesWord("sunset.guest.saved");
        line.page().locator("#field-text-1").fill("Access to the hosting account");
        line.presses("sunset.save").seesWord("sunset.conflict").sees("Words of a colleague");
        assertThat(text(1)).hasValue("Access to the hosting account");
        return this;
    }

    PlanStory sends() {
        line.presses("sunset.send", ASKER).seesWord("sunset.mistake.day", 2);
        line.page().locator("#field-day-1").fill(Story.inDays(30));
        line.presses("sunset.send", ASKER).seesWord("sunset.guest.sent", ASKER);
        return this;
    }

    PlanStory comments(String words) {
        line.types("writer", "Line").types("words", words);
        line.presses("sunset.comment.send").seesWord("sunset.guest.commented").sees(words);
        return this;
    }

    PlanStory reads(String words) {
        line.opens(link).sees(words);
        return this;
    }

    PlanStory seesItFrozen() {
        line.opens(link).sees("All files, fonts & <originals>");
        assertThat(line.page().locator("[name=text]")).hasCount(0);
        return this;
    }

    private Locator text(int row) {
        return line.page().locator("#field-text-" + row);
    }
}
