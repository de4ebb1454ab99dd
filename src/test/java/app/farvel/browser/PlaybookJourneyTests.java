package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The playbooks, each begun with someone who is no contact yet, and by somebody whom the plain case does not fit. */
@BrowserTest
class PlaybookJourneyTests {

    /**
     * @param chosen the choices that are not made yet
     * @param blanks what must be answered then
     * @param others what may be answered
     * @param said what the message then says
     * @param unsaid what it must not say
     */
    record Journey(
            Manner manner,
            String playbook,
            Map<String, String> chosen,
            Map<String, String> blanks,
            Map<String, String> others,
            String said,
            String unsaid) {

        @Override
        public String toString() {
            return playbook + " " + chosen + " " + manner.language();
        }
    }

    static Stream<Journey> journeys() {
        return Stream.of(
                new Journey(
                        Manner.ENGLISH,
                        "vendor-sunset",
                        Map.of("reason", "quality", "handover", "none", "afterwards", "unsaid"),
                        Map.of("need", "pages that load within a second", "last-day", Story.inDays(90)),
                        Map.of("talked-on", Story.inDays(-1)),
                        "What matters most to us now is pages that load within a second",
                        "stay in touch"),
                new Journey(
                        Manner.NORWEGIAN,
                        "service-cancel",
                        Map.of("export", "wanted", "money", "refund"),
                        Map.of(
                                "account",
                                "kundenummer 48 213",
                                "last-day",
                                Story.inDays(90),
                                "export-by",
                                Story.inDays(45),
                                "confirm-by",
                                Story.inDays(14)),
                        Map.of(),
                        "Si også fra om hvor mye vi får tilbake",
                        "sluttfakturaen"),
                new Journey(
                        Manner.WITHOUT_SCRIPT,
                        "mentee-handoff",
                        Map.of("reason", "time", "next", "open"),
                        Map.of("challenges", "budgets and hard talks", "introduce-by", Story.inDays(14)),
                        Map.of("goal", "leading a team"),
                        "I'm still working out who can best help you with budgets and hard talks",
                        "introduce you"),
                new Journey(
                        Manner.ENGLISH,
                        "coffee-postpone",
                        Map.of("reason", "family", "urgent", "unsaid"),
                        Map.of("pause-until", Story.inDays(60)),
                        Map.of(),
                        "My family needs me more than usual",
                        "can't wait"),
                new Journey(
                        Manner.ENGLISH,
                        "coffee-group",
                        Map.of("company", "bring"),
                        Map.of("rule", "the first Friday of the month", "first-date", Story.inDays(20)),
                        Map.of("start-time", "09:00"),
                        "I'll tell you where as soon as it's settled",
                        "Kaffebrenneriet"));
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void sendsAMessageToSomeoneNew(Journey journey, Visitors visitors) {
        var kari = visitors.comes(journey.manner());
        var story = Story.signedUp(kari).startsWithSomeoneNew("Teo Lund", journey.playbook());

        journey.chosen().forEach(kari::ticks);
        story.keeps();
        refusesToSendWithBlanks(
                kari, journey.blanks().keySet().stream().sorted().toList());
        journey.blanks().forEach(story::answers);
        journey.others().forEach(kari::types);
        story.keeps();
        assertThat(kari.paper()).containsText(journey.said());
        assertThat(kari.paper()).not().containsText(journey.unsaid());
        journey.chosen()
                .forEach((field, option) -> assertThat(
                                kari.page().locator("input[name='%s'][value='%s']".formatted(field, option)))
                        .isChecked());
        kari.presses("winddown.review");
        story.sends(0);

        kari.seesWord("winddown.stage.sent.what")
                .sees("Teo Lund")
                .opens("/wind-downs")
                .sees("Teo Lund");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "WITHOUT_SCRIPT", "NORWEGIAN_ON_A_PHONE"})
    void saysWhoHelpsWithWhat(Manner manner, Visitors visitors) {
        var kari = visitors.comes(manner);
        var story = Story.signedUp(kari).startsWithSomeoneNew("Teo Lund", "mentee-handoff");
        var helps = manner.language().equals(Locale.ENGLISH)
                ? "Amir can help you with budgets, and Ingrid with pricing and hiring."
                : "Amir kan hjelpe deg med budgets, og Ingrid med pricing og hiring.";

        kari.ticks("next", "agreed");
        typesRow(kari, 0, "budgets", "Amir");
        typesRow(kari, 1, "pricing", "Ingrid");
        typesRow(kari, 2, "hiring", "");
        story.keeps();
        assertThat(kari.paper().locator("a.blank[href='#field-helpers']").first())
                .isVisible();

        typesRow(kari, 2, "hiring", "Ingrid");
        story.keeps();
        assertThat(kari.paper()).containsText(helps);

        kari.page().reload();
        assertThat(kari.page().locator("[name=challenges]")).hasCount(4);
        typesRow(kari, 0, "", "");
        story.keeps();
        assertThat(kari.paper()).not().containsText("Amir");
    }

    private static void typesRow(Visitor kari, int row, String challenge, String colleague) {
        kari.page().locator("[name=challenges]").nth(row).fill(challenge);
        var leader = kari.page().locator("[name=leaders]").nth(row);
        leader.fill(colleague);
        leader.blur();
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
