package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The other three playbooks, begun with someone who is no contact yet. */
@BrowserTest
class PlaybookJourneyTests {

    static Stream<Arguments> playbooks() {
        return Stream.of(
                Arguments.of(
                        "mentee-handoff",
                        Map.of(
                                "goal",
                                "lead a team",
                                "praise",
                                "your report for the board",
                                "challenges",
                                "budgets\nhard talks",
                                "leaders",
                                "Ada Berg\nOla Dahl",
                                "introduce-by",
                                Story.inDays(14))),
                Arguments.of(
                        "coffee-postpone", Map.of("workload", "two launches at once", "pause-until", Story.inDays(60))),
                Arguments.of(
                        "coffee-group",
                        Map.of(
                                "rule",
                                "the first Friday of the month",
                                "start-time",
                                "09:00",
                                "place",
                                "Fuglen",
                                "first-date",
                                Story.inDays(20))));
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void sendsAMessageToSomeoneNew(String playbook, Map<String, String> answers, Visitors visitors) {
        var kari = visitors.comes();
        var story = Story.signedUp(kari).startsWithSomeoneNew("Teo Lund", playbook);

        refusesToSendWithBlanks(kari, answers.keySet().stream().sorted().toList());
        answers.forEach(story::answers);
        kari.presses("winddown.review");
        story.sends(0);

        kari.seesWord("winddown.stage.sent.what")
                .sees("Teo Lund")
                .opens("/wind-downs")
                .sees("Teo Lund");
    }

    /** Says which blanks are left, and leads to each. */
    private static void refusesToSendWithBlanks(Visitor kari, List<String> blanks) {
        kari.presses("winddown.review");
        var links = kari.page().locator(".notice a[href*='#field-']");
        assertThat(links).hasCount(blanks.size());
        assertThat(kari.page().locator("main form button.btn-primary")).isDisabled();

        kari.comesBy(links.first());

        assertThat(kari.page()).hasURL(Pattern.compile("#field-"));
    }
}
