package app.farvel.winddown.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.shared.ApplicationTest;
import app.farvel.winddown.Cases;
import app.farvel.winddown.HistoryEntry;
import app.farvel.winddown.Stage;
import app.farvel.winddown.Task;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class CasePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    private Account kari;

    @BeforeEach
    void kariIsSignedIn() {
        kari = accounts.kari();
    }

    @Test
    void offersTheWaysOutOnceNoBlankIsLeft() {
        var id = cases.written(kari);

        assertThat(get(id, "/message/review"))
                .hasStatusOk()
                .bodyText()
                .contains("Save as .eml", "Copy", "Print", "mailto:line@nordlys.example?subject=")
                .contains("I have sent it");
    }

    @Test
    void saysWhatToDoWithAFileThatOpensReadOnly() {
        var id = cases.written(kari);

        assertThat(get(id, "/message/review"))
                .bodyText()
                .contains("Message\u00a0› Send Again")
                .doesNotContain("too long for a link");
    }

    @Test
    void showsWhatComesNextAndFoldsTheRest() {
        var id = cases.begun(kari);
        var lines = cases.file(kari, id).tasks();

        var page = get(id, "");
        post(id, "/tasks/" + lines.get(0).id(), "done", "true");

        assertThat(page)
                .bodyText()
                .contains((lines.size() - 5) + " more")
                .doesNotContain(" done</summary>", "What did they say?");
        assertThat(get(id, "")).bodyText().contains((lines.size() - 6) + " more", "1 done</summary>");
    }

    @Test
    void asksForWhatTheStageCallsFor() {
        var id = cases.sent(kari);
        assertThat(get(id, ""))
                .bodyText()
                .contains("What did they say?", "Now in transition")
                .doesNotContain("They said:");

        post(id, "/answered", "answer", "agreed");
        assertThat(get(id, "")).bodyText().contains("They said: They accept it", "Note another answer");
        post(id, "/transition");

        assertThat(get(id, ""))
                .bodyText()
                .contains("They said: They accept it", "href=\"#field-outcome\"", "Note another answer")
                .doesNotContain("Now in transition");
    }

    @Test
    void offersNoSecondPartingFromSomeoneWhoIsFormer() {
        var id = cases.sent(kari);
        var contact = "/contacts/" + cases.file(kari, id).contact().id();
        assertThat(page(contact)).bodyText().contains("btn btn-primary\" data-shortcut=\"w\"");

        post(id, "/closed", "outcome", "parted-well", "date", cases.today(kari).toString());
        assertThat(page(contact))
                .bodyText()
                .contains(">former<")
                .doesNotContain("btn btn-primary\" data-shortcut=\"w\"");
        assertThat(page("/contacts?stage=closed")).bodyText().contains("Line Nygård", ">former<");
        assertThat(page("/contacts?stage=any")).bodyText().doesNotContain("Line Nygård");
        mvc.post()
                .uri(contact + "/current")
                .with(SignedIn.as(kari))
                .with(csrf())
                .exchange();

        assertThat(page(contact))
                .bodyText()
                .contains("btn btn-primary\" data-shortcut=\"w\"")
                .doesNotContain(">former<");
    }

    @Test
    void takesBackThatItWasSentUntilSomethingIsBuiltOnIt() {
        var id = cases.written(kari);
        var before = cases.file(kari, id);

        var sent = send(id, cases.version(kari, id), cases.today(kari).toString());
        assertThat(sent).flash().containsEntry("noticeUndo", "/wind-downs/" + id + "/message/not-sent");
        assertThat(get(id, "")).bodyText().contains("It was not sent");
        post(id, "/message/not-sent");
        post(id, "/message/not-sent");

        var after = cases.file(kari, id);
        assertThat(after.windDown().stage()).isEqualTo(before.windDown().stage());
        assertThat(after.windDown().sentOn()).isEmpty();
        assertThat(after.windDown().exitOn()).isEmpty();
        assertThat(after.followUps()).isEmpty();
        assertThat(after.tasks())
                .extracting(Task::dueOn)
                .isEqualTo(before.tasks().stream().map(Task::dueOn).toList());
        assertThat(after.open()).isEqualTo(before.open());
        assertThat(cases.open(kari, id).message().isSent()).isFalse();
        assertThat(get(id, "")).bodyText().contains("Not sent after all", "Write the message");

        send(id, cases.version(kari, id), cases.today(kari).toString());
        post(id, "/answered", "answer", "agreed");
        assertThat(get(id, "")).bodyText().doesNotContain("It was not sent");
        assertThat(post(id, "/message/not-sent")).flash().containsEntry("notice", "winddown.not-sent.late");
        assertThat(cases.file(kari, id).windDown().stage()).isEqualTo(Stage.ANSWERED);
    }

    @Test
    void isNotFormerWhoStayed() {
        var id = cases.sent(kari);

        post(id, "/closed", "outcome", "stayed", "date", cases.today(kari).toString());

        assertThat(cases.file(kari, id).contact().windDownStage()).isEmpty();
    }

    private MvcTestResult page(String address) {
        return mvc.get().uri(address).with(SignedIn.as(kari)).exchange();
    }

    /** Each å counts six. */
    @ParameterizedTest
    @CsvSource({"a, 550, true", "å, 80, true", "å, 350, false", "a, 1900, false"})
    void saysWhyATextTooLongForALinkHasNone(String letter, int count, boolean fits) {
        var id = cases.begun(kari);
        var answers = new HashMap<>(Cases.ANSWERS);
        answers.put("achievement", letter.repeat(count));
        cases.save(kari, id, 0, answers);

        var page = assertThat(get(id, "/message/review")).bodyText();

        if (fits) page.contains("href=\"mailto:line@").doesNotContain("too long for a link");
        else page.contains("too long for a link", "Save as .eml").doesNotContain("href=\"mailto:");
    }

    @Test
    void tellsQuietlyWhatAMailServerWouldAdd() {
        var id = cases.written(kari);

        var page = get(id, "/message/review");

        assertThat(page)
                .bodyText()
                .contains("once a mail server is set up", "href=\"/settings/mail\"")
                .doesNotContain("Send now");
        assertThat(post(id, "/messages/" + cases.open(kari, id).message().id() + "/mail", "version", "1"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(cases.open(kari, id).message().isHeld()).isFalse();
    }

    @Test
    void namesTheBlankInsteadOfTheWaysOut() {
        var id = cases.begun(kari);
        cases.save(kari, id, 0, Map.of("tried", "a shared board"));

        assertThat(get(id, "/message/review"))
                .bodyText()
                .contains("3 blanks are left", "what you need now")
                .doesNotContain("Save as .eml");
        assertThat(send(id, cases.version(kari, id), cases.today(kari).toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("A blank is left in the text");
    }

    @Test
    void savesAFileThatMailProgramsOpen() throws Exception {
        var id = cases.written(kari);
        var message = cases.open(kari, id).message().id();

        var answer = get(id, "/messages/" + message + ".eml");

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("message/rfc822");
        var bytes = answer.getMvcResult().getResponse().getContentAsByteArray();
        var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        assertThat(mail.getSubject()).isEqualTo("Ending our work together on 26 February 2027");
        assertThat(mail.getAllRecipients()[0].toString()).contains("line@nordlys.example");
        assertThat(mail.getContent().toString()).startsWith("Dear Line,").contains("the new shop front");
    }

    @Test
    void letsNoBlankOutByItsAddressEither() {
        var id = cases.begun(kari);
        cases.save(kari, id, 0, Map.of("need", "speed"));
        var message = cases.open(kari, id).message().id();
        var review = "/wind-downs/" + id + "/message/review";

        assertThat(get(id, "/messages/" + message + ".eml")).hasRedirectedUrl(review);
        assertThat(get(id, "/messages/" + message + "/print")).hasRedirectedUrl(review);
        assertThat(get(id, "/messages/" + message)).hasRedirectedUrl(review);
    }

    @Test
    void sendsNothingThatWasNeverWritten() {
        var id = cases.begun(kari);

        assertThat(send(id, 0, cases.today(kari).toString())).hasRedirectedUrl("/wind-downs/" + id + "/message");
        assertThat(cases.file(kari, id).windDown().stage()).isEqualTo(Stage.DECIDING);
    }

    @Test
    void movesOnWhenItWasSent() {
        var id = cases.written(kari);

        var answer = send(id, cases.version(kari, id), cases.today(kari).toString());

        assertThat(answer).hasRedirectedUrl("/wind-downs/" + id);
        assertThat(get(id, ""))
                .bodyText()
                .contains("Waiting for a reply", "Message sent", "The plan from Line Nygård is due");
        assertThat(get(id, "/message")).hasStatus(HttpStatus.FOUND);
    }

    @ParameterizedTest
    @CsvSource({"2999-01-01, That day has not come yet", "never, Give the date", "1999-01-01, more than two years ago"})
    void saysWhatIsWrongWithTheDayOfSending(String day, String said) {
        var id = cases.written(kari);

        assertThat(send(id, cases.version(kari, id), day))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said);
        assertThat(cases.file(kari, id).windDown().stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void readsAgainWhenTheMessageChangedMeanwhile() {
        var id = cases.written(kari);

        var answer = send(id, 0, cases.today(kari).toString());

        assertThat(answer).hasRedirectedUrl("/wind-downs/" + id + "/message/review");
        assertThat(cases.file(kari, id).windDown().stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void goesFromTheAnswerToTheEnd() {
        var id = cases.sent(kari);

        post(id, "/answered", "answer", "agreed");
        post(id, "/transition");
        post(id, "/closed", "outcome", "parted-well", "date", cases.today(kari).toString(), "note", "A good year.");

        assertThat(cases.kinds(kari, id))
                .startsWith(
                        HistoryEntry.Kind.CLOSED,
                        HistoryEntry.Kind.HANDED_OVER,
                        HistoryEntry.Kind.ANSWERED,
                        HistoryEntry.Kind.SENT);
        assertThat(get(id, "")).bodyText().contains("Ended on good terms", "A good year.", "They accept it");
    }

    @Test
    void asksHowItEnded() {
        var id = cases.sent(kari);

        assertThat(post(id, "/closed", "outcome", "", "date", "x", "note", "Do not lose this"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose how it ended", "Give the date", "Do not lose this");
    }

    @Test
    void isTakenUpAgain() {
        var id = cases.sent(kari);
        post(id, "/called-off", "note", "They changed.");
        assertThat(get(id, "")).bodyText().contains("They changed.");

        post(id, "/reopened");

        assertThat(cases.file(kari, id).windDown().stage()).isEqualTo(Stage.SENT);
    }

    @Test
    void ticksAndUnticks() {
        var id = cases.begun(kari);
        var task = cases.file(kari, id).tasks().get(0).id();

        post(id, "/tasks/" + task, "done", "true");
        assertThat(cases.file(kari, id).tasks().get(0).isDone()).isTrue();
        post(id, "/tasks/" + task, "done", "false");

        assertThat(cases.file(kari, id).tasks().get(0).isDone()).isFalse();
    }

    @Test
    void ticksNoLineOfAnotherCase() {
        var id = cases.begun(kari);
        var other = cases.begun(kari);
        var task = cases.file(kari, other).tasks().get(0).id();

        assertThat(post(id, "/tasks/" + task, "done", "true")).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(cases.file(kari, other).tasks().get(0).isDone()).isFalse();
    }

    @Test
    void closesWhateverTheFormSaysOfFollowUps() {
        var id = cases.sent(kari);

        post(id, "/closed", "outcome", "parted-well", "date", cases.today(kari).toString(), "keep", "-".repeat(36));

        assertThat(cases.file(kari, id).windDown().stage()).isEqualTo(Stage.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"/closed", "/transition", "/answered", "/pause"})
    void showsTheCaseWhenAStepIsOutOfTurn(String step) {
        var id = cases.begun(kari);

        var answer = post(
                id,
                step,
                "answer",
                "agreed",
                "outcome",
                "parted-well",
                "date",
                cases.today(kari).toString(),
                "until",
                cases.today(kari).plusDays(9).toString());

        assertThat(answer).hasRedirectedUrl("/wind-downs/" + id);
        assertThat(answer).flash().containsEntry("notice", "winddown.out-of-turn");
    }

    @Test
    void listsWindDownsByStage() {
        var id = cases.sent(kari);

        assertThat(mvc.get().uri("/wind-downs").with(SignedIn.as(kari)))
                .bodyText()
                .contains("/wind-downs/" + id, "Waiting for a reply");
        assertThat(mvc.get().uri("/wind-downs?stage=draft").with(SignedIn.as(kari)))
                .bodyText()
                .contains("Nothing at this stage");
        assertThat(mvc.get().uri("/wind-downs?stage=nowhere").with(SignedIn.as(kari)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult send(UUID id, int version, String date) {
        return post(id, "/message/sent", "version", String.valueOf(version), "date", date, "channel", "email");
    }

    private MvcTestResult get(UUID id, String path) {
        return mvc.get().uri("/wind-downs/" + id + path).with(SignedIn.as(kari)).exchange();
    }

    private MvcTestResult post(UUID id, String path, String... params) {
        var request = mvc.post()
                .uri("/wind-downs/" + id + path)
                .with(SignedIn.as(kari))
                .with(csrf());
        for (var i = 0; i < params.length; i += 2) request.param(params[i], params[i + 1]);
        return request.exchange();
    }
}
