package app.farvel.winddown.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.Relation;
import app.farvel.script.Channel;
import app.farvel.shared.ApplicationTest;
import app.farvel.winddown.Cases;
import app.farvel.winddown.Stage;
import app.farvel.winddown.WindDownService;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@ApplicationTest
class BuilderPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    WindDownService windDowns;

    @Autowired
    Clock clock;

    private Account kari;
    private UUID id;

    @BeforeEach
    void kariPartsWithLine() {
        kari = accounts.kari();
        id = cases.begun(kari);
    }

    @Test
    void showsQuestionsAndThePaperWithItsBlanks() {
        var page = get("/message");

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("What do you want to thank them for?", "Dear Line,")
                .contains("class=\"blank\" href=\"#field-need\"")
                .contains("3 blanks left");
    }

    @Test
    void showsChoicesAndRefusesWhatIsNone() {
        assertThat(get("/message"))
                .bodyText()
                .containsPattern("name=\"reason\" value=\"needs\" checked")
                .contains("We are reducing the number of suppliers");

        for (var hostile : List.of("weather", "needs|price", "<b>"))
            assertThat(post("/message", form("reason", hostile)))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Choose one of these");
        post("/message", form("reason", "price"));

        assertThat(get("/message"))
                .bodyText()
                .containsPattern("name=\"reason\" value=\"price\" checked")
                .contains("Our budget no longer covers this work");
    }

    @Test
    void keepsTheDraftAndShowsItAgain() {
        var answer = post("/message", form());

        assertThat(answer).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/wind-downs/" + id + "/message");
        assertThat(get("/message"))
                .bodyText()
                .contains("<mark>the new shop front</mark>")
                .contains("no blanks");
    }

    @Test
    void answersEveryKeystrokeWithTheNewVersion() {
        var answer = mvc.post()
                .uri("/wind-downs/" + id + "/message")
                .with(SignedIn.as(kari))
                .with(csrf())
                .header("HX-Request", "true")
                .params(params(form()))
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("name=\"version\" value=\"" + cases.version(kari, id) + "\"");
    }

    @Test
    void keepsBothTextsWhenTheDraftChangedElsewhere() {
        cases.save(kari, id, 0, Map.of("need", "speed"));
        var mine = form();
        mine.put("version", "0");
        mine.put("need", "calm and <order>");

        var answer = post("/message", mine);

        assertThat(answer)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("speed", "calm and &lt;order&gt;")
                .contains("name=\"version\" value=\"" + cases.version(kari, id) + "\"");
        assertThat(cases.open(kari, id).answers()).containsEntry("need", "speed");
    }

    @ParameterizedTest
    @CsvSource({"plan-by, soon", "last-day, 2026-02-30", "last-day, 12026-01-01"})
    void saysWhatIsWrongWithADateAndKeepsWhatWasTyped(String field, String typed) {
        var mine = form();
        mine.put(field, typed);
        mine.put("need", "calm");

        var answer = post("/message", mine);

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Give the date as 2026-12-07", "value=\"calm\"", "value=\"" + typed + "\"");
        assertThat(cases.open(kari, id).answers()).isEmpty();
    }

    @Test
    void refusesAnAnswerThatIsTooLongAndKeepsIt() {
        var mine = form();
        mine.put("need", "x".repeat(4001));

        var answer = post("/message", mine);

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("x".repeat(4001));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{contact}",
                "[",
                "${7*7}",
                "a\r\nBcc: x@example.com",
                "\u202Eabc",
                "\uD83D\uDE00",
                "<script>alert(1)</script>"
            })
    void takesWordsAsWords(String hostile) {
        var mine = form();
        mine.put("need", hostile);

        assertThat(post("/message", mine)).hasStatus(HttpStatus.FOUND);

        assertThat(get("/message"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>alert", ">49<")
                .contains("Dear Line,");
        assertThat(get("/message/review")).hasStatusOk();
    }

    @Test
    void takesTheSuggestionAsTheAnswer() {
        var mine = form();
        mine.remove("plan-by");
        mine.put("_use", "plan-by");

        var answer = post("/message", mine);

        assertThat(answer).hasRedirectedUrl("/wind-downs/" + id + "/message");
        var day = cases.today(kari).plusWeeks(2);
        while (day.getDayOfWeek().getValue() > 5) day = day.plusDays(1);
        assertThat(cases.open(kari, id).answers().get("plan-by")).isEqualTo(day.toString());
    }

    /** "Thank you for Relaunched the pricing page." was sent once, with all checks passed. */
    @Test
    void neverPutsWordsOfTheLogIntoASentenceThatTheyDoNotFit() {
        cases.delivered(kari, id, "Relaunched the pricing page");

        var answer = post("/message", form("_use", "achievement"));

        assertThat(cases.open(kari, id).answers()).doesNotContainKey("achievement");
        assertThat(get("/message")).bodyText().contains("From your log", "“Relaunched the pricing page”");
        assertThat(follow(answer))
                .bodyText()
                .contains("Reword it so that it fits the sentence.")
                .containsPattern("(?s)<input[^>]*id=\"field-achievement\"[^>]*autofocus[^>]*>")
                .containsPattern("(?s)<input[^>]*id=\"field-achievement\"[^>]*value=\"Relaunched the pricing page\"")
                .doesNotContain("grateful for is <mark>Relaunched", "“Relaunched the pricing page”");
    }

    /** The form is kept at every change, with all its fields. */
    @Test
    void takesAQuotationAsAnAnswerOnlyOnceItIsReworded() {
        cases.delivered(kari, id, "Relaunched the pricing page");
        var mine = form();
        mine.put("achievement", "Relaunched the pricing page");
        mine.put("_quoted", "achievement");
        mine.put("_quotation", "Relaunched the pricing page");
        mine.put("need", "rest");
        post("/message", mine);

        assertThat(cases.open(kari, id).answers()).containsEntry("need", "rest").doesNotContainKey("achievement");

        mine.put("achievement", "the new pricing page");
        mine.put("version", String.valueOf(cases.version(kari, id)));
        post("/message", mine);

        assertThat(cases.open(kari, id).answers()).containsEntry("achievement", "the new pricing page");
    }

    /** What one says to oneself before a talk never becomes a letter by a change of the way. */
    @Test
    void sendsNoPointsThatWereMeantForATalk() {
        var mine = form();
        mine.putAll(Cases.ANSWERS);
        mine.put("channel", "talk");
        mine.put("_then", "edit");
        post("/message", mine);

        assertThat(get("/message"))
                .bodyText()
                .contains("value=\"talk\"")
                .doesNotContain("name=\"channel\" value=\"email\"");

        var params = params(form("subject", "Mine"));
        params.set("channel", "email");
        cases.open(kari, id).parts().forEach(part -> params.add("part", part));
        mvc.post()
                .uri("/wind-downs/" + id + "/message")
                .with(SignedIn.as(kari))
                .with(csrf())
                .params(params)
                .exchange();
        assertThat(get("/message/review")).bodyText().contains("These are points to talk from");
    }

    @Test
    void showsTheLetterAgainWhenATalkDidNotTakePlace() {
        var mine = form();
        mine.putAll(Cases.ANSWERS);
        mine.put("channel", "talk");
        post("/message", mine);
        SignedIn.work(
                kari,
                () -> windDowns.sent(id, cases.version(kari, id), cases.today(kari), Channel.EMAIL, clock.instant()));
        post("/message/not-sent", Map.of());

        assertThat(get("/message/review")).hasRedirectedUrl("/wind-downs/" + id + "/message");
        assertThat(get("/message")).bodyText().contains("Dear Line,");
    }

    @Test
    void keepsWhatWasWrittenAroundTheLinkThatIsLeftOut() {
        var mine = form();
        mine.putAll(Cases.ANSWERS);
        mine.put("channel", "text");
        post("/message", mine);
        assertThat(cases.open(kari, id).parts().get(2)).contains("/plan/");
        mine.put("version", String.valueOf(cases.version(kari, id)));
        mine.put("_then", "edit");
        post("/message", mine);

        post("/plan-link", Map.of("with", "false"));

        assertThat(cases.open(kari, id).parts().get(2))
                .contains("Could I have a handover plan", "Call me")
                .doesNotContain("/plan/");
    }

    @Test
    void takesWordsOfTheLogThatFit() {
        cases.delivered(kari, id, "The new pricing page.");

        var answer = post("/message", form("_use", "achievement"));

        assertThat(follow(answer))
                .bodyText()
                .contains("grateful for is <mark>the new pricing page</mark>")
                .containsPattern("(?s)<input[^>]*id=\"field-achievement\"[^>]*autofocus")
                .doesNotContain("Reword it");
    }

    @Test
    void tellsOfDaysThatCannotBeMeant() {
        var today = cases.today(kari);
        var mine = form();
        mine.put("last-day", today.plusDays(20).toString());
        mine.put("plan-by", today.minusDays(1).toString());
        mine.put("talked-on", today.plusDays(3).toString());

        post("/message", mine);

        assertThat(get("/message")).bodyText().contains(" has passed.", "which is still to come.");

        mine.put("plan-by", today.plusDays(7).toString());
        mine.put("talked-on", today.minusDays(3).toString());
        mine.put("version", String.valueOf(cases.version(kari, id)));
        post("/message", mine);

        assertThat(get("/message")).bodyText().doesNotContain(" has passed.", "still to come.");
    }

    @Test
    void hasWordsOfItsOwnForATextMessageAndForATalk() {
        var mine = form();
        mine.putAll(Cases.ANSWERS);
        mine.put("channel", "text");
        post("/message", mine);

        assertThat(get("/message"))
                .bodyText()
                .contains(
                        "Hello <mark>Line</mark>, it&#39;s <mark>Kari Nordmann</mark>.",
                        "A text message has short words of its own",
                        " characters")
                .doesNotContain("Dear Line,", "s to read");

        mine.put("channel", "talk");
        mine.put("version", String.valueOf(cases.version(kari, id)));
        post("/message", mine);

        assertThat(get("/message"))
                .bodyText()
                .contains("Come to the point within a minute.", "These are points to talk from")
                .doesNotContain("Dear Line,", "- Come to");
        assertThat(get("/message/review"))
                .bodyText()
                .contains("Before you talk", "I have told them", "- Come to the point within a minute.");
    }

    @Test
    void pointsOutWhatDoesNotReadOnTheLastPageToo() {
        var mine = form();
        mine.putAll(Cases.ANSWERS);
        mine.put("need", "Pages that load fast");
        post("/message", mine);

        assertThat(get("/message")).bodyText().contains("“Pages” does not read smoothly");
        assertThat(get("/message/review")).bodyText().contains("“Pages” does not read smoothly");

        mine.put("need", "pages that load fast");
        mine.put("version", String.valueOf(cases.version(kari, id)));
        post("/message", mine);

        assertThat(get("/message/review")).bodyText().contains("reads smoothly").doesNotContain("does not read");
    }

    /** Who has a mobile and no e-mail gets a text message, which the phone opens with the words in it. */
    @Test
    void opensTheMessagesOfThePhone() {
        id = cases.begun(
                kari,
                ContactDetails.of("Mia Moe", "", Relation.VENDOR, Locale.ENGLISH)
                        .withPhone("+47 912 34 567"));
        var mine = form();
        mine.putAll(Cases.ANSWERS);
        mine.put("channel", "text");
        post("/message", mine);

        assertThat(get("/message/review"))
                .bodyText()
                .contains(
                        "href=\"sms:+4791234567?&amp;body=Hello%20Mia%2C%20it%27s%20Kari%20Nordmann.",
                        "Open in messages")
                .doesNotContain("mailto:");

        mine.put("channel", "talk");
        mine.put("version", String.valueOf(cases.version(kari, id)));
        post("/message", mine);

        assertThat(get("/message/review"))
                .bodyText()
                .contains("href=\"tel:+4791234567\"", "Call Mia Moe")
                .doesNotContain("sms:");
    }

    @Test
    void keepsAHandWrittenTalkThatOpensWithAGreeting() {
        post("/message", form("_then", "edit"));
        var params = params(form("subject", "Mine"));
        params.set("channel", "talk");
        for (var part : List.of(
                "Dear Line,\n\nThank you. It was good.", "It ends.", "Bye.\n\nWith warm regards,\nKari Nordmann"))
            params.add("part", part);
        assertThat(mvc.post()
                        .uri("/wind-downs/" + id + "/message")
                        .with(SignedIn.as(kari))
                        .with(csrf())
                        .params(params))
                .hasStatus(HttpStatus.FOUND);

        assertThat(get("/message/review"))
                .bodyText()
                .contains("<p>Thank you.</p>", "<p>It was good.</p>", "<p>Bye.</p>")
                .doesNotContain("<p>Dear Line,</p>");
    }

    @Test
    void handsTheTextOverAndTakesTheScriptAgain() {
        post("/message", form("_then", "edit"));
        assertThat(get("/message"))
                .bodyText()
                .contains("The text is yours now", "<textarea class=\"form-control paper-text\"");

        post("/message", form("_then", "restart"));
        assertThat(get("/message")).bodyText().contains("What do you want to thank them for?");
    }

    @Test
    void takesNoMorePartsThanTheScriptHas() {
        post("/message", form("_then", "edit"));
        var params = params(form("subject", "Mine"));
        for (var i = 0; i < 7; i++) params.add("part", "x".repeat(10_000));

        var answer = mvc.post()
                .uri("/wind-downs/" + id + "/message")
                .with(SignedIn.as(kari))
                .with(csrf())
                .params(params)
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        assertThat(cases.open(kari, id).parts()).hasSize(3);
    }

    @Test
    void beginsWithSomeoneNew() {
        var contact = UUID.randomUUID().toString();

        var answer = mvc.post()
                .uri("/wind-downs")
                .with(SignedIn.as(kari))
                .with(csrf())
                .param("id", contact)
                .param("contact", "")
                .param("name", "Teo Berg")
                .param("organization", "")
                .param("playbook", "mentee-handoff")
                .exchange();

        assertThat(answer).hasRedirectedUrl("/wind-downs/" + contact + "/message");
        var file = cases.file(kari, UUID.fromString(contact));
        assertThat(file.contact().displayName()).isEqualTo("Teo Berg");
        assertThat(file.windDown().stage()).isEqualTo(Stage.DECIDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00A0"})
    void asksForANameBeforeItBegins(String nothing) {
        var answer = mvc.post()
                .uri("/wind-downs")
                .with(SignedIn.as(kari))
                .with(csrf())
                .param("id", UUID.randomUUID().toString())
                .param("name", nothing)
                .param("organization", "")
                .param("playbook", "vendor-sunset")
                .exchange();

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Give a name, or an organisation");
    }

    @Test
    void opensTheOneInFlightInsteadOfASecond() {
        var contact = cases.file(kari, id).contact().id();

        assertThat(mvc.get().uri("/wind-downs/new?contact=" + contact).with(SignedIn.as(kari)))
                .hasRedirectedUrl("/wind-downs/" + id);
    }

    private Map<String, String> form(String... more) {
        var form = new LinkedHashMap<>(Cases.ANSWERS);
        form.put("version", String.valueOf(cases.version(kari, id)));
        form.put("tone", "warm");
        form.put("language", "en");
        form.put("channel", "email");
        for (var i = 0; i < more.length; i += 2) form.put(more[i], more[i + 1]);
        return form;
    }

    private static MultiValueMap<String, String> params(Map<String, String> form) {
        var params = new LinkedMultiValueMap<String, String>();
        form.forEach(params::add);
        return params;
    }

    /** Where the answer leads, with what it told the next page. */
    private MvcTestResult follow(MvcTestResult answer) {
        return mvc.get()
                .uri(Objects.requireNonNull(answer.getResponse().getRedirectedUrl()))
                .with(SignedIn.as(kari))
                .cookie(answer.getResponse().getCookies())
                .exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri("/wind-downs/" + id + path).with(SignedIn.as(kari)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> form) {
        return mvc.post()
                .uri("/wind-downs/" + id + path)
                .with(SignedIn.as(kari))
                .with(csrf())
                .params(params(form))
                .exchange();
    }
}
