package app.farvel.winddown.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.contract.Contracts;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.Statements;
import app.farvel.winddown.Cases;
import app.farvel.winddown.ChecklistService;
import app.farvel.winddown.Stage;
import app.farvel.winddown.Task;
import app.farvel.winddown.WindDownService;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The way from the message to the end: whose each line is, when the last day comes, and how it ended. */
@ApplicationTest
class ExitPagesTests {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    Contracts contracts;

    @Autowired
    WindDownService windDowns;

    @Autowired
    ChecklistService checklist;

    private Account kari;
    private UUID id;

    @BeforeEach
    void kariHasSentHerMessage() {
        kari = accounts.kari();
        id = cases.sent(kari);
    }

    @Test
    void asksForTheKindOfVendorAndFitsTheList() {
        assertThat(get("")).bodyText().contains("What kind of vendor is it?", "Design studio");

        var answer = post("/variant", "variant", "design");

        assertThat(answer).hasRedirectedUrl("/wind-downs/" + id + "#checklist");
        assertThat(answer).flash().containsEntry("notice", "winddown.variant.chosen");
        assertThat(get("")).bodyText().contains("The source files are with us");
        assertThat(post("/variant", "variant", "bakery")).flash().containsEntry("notice", "winddown.mistake.variant");
    }

    @Test
    void asksAboutEveryContractThatRunsOnWhereNoneWasChosen() {
        var line = cases.file(kari, id).contact().id();
        contracts.nordlys(kari, line);
        contracts.monthly(kari, line, "Cleaning");
        var today = cases.today(kari).toString();
        assertThat(cases.file(kari, id).windDown().contractId()).isEmpty();

        assertThat(get("")).bodyText().contains("“Cleaning”");
        assertThat(post("/closed", "outcome", "parted-well", "date", today))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(cases.file(kari, id).windDown().stage()).isNotEqualTo(Stage.CLOSED);
        post("/closed", "outcome", "parted-well", "date", today, "contract", "goes-on");

        assertThat(cases.file(kari, id).windDown().stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void endsTheContractFromWhosePageOneCame() {
        var line = cases.line(kari);
        contracts.nordlys(kari, line);
        var other = contracts.nordlys(kari, line);

        assertThat(mvc.get()
                        .uri("/wind-downs/new?contact=" + line + "&contract=" + other)
                        .with(SignedIn.as(kari)))
                .bodyText()
                .contains("value=\"" + other + "\"");
        var begun = begin(line, other);

        assertThat(cases.file(kari, begun).windDown().contractId()).contains(other);
    }

    @Test
    void endsNoContractOfAnother() {
        var theirs = contracts.nordlys(kari, cases.line(kari));

        var begun = begin(cases.line(kari), theirs);

        assertThat(cases.file(kari, begun).windDown().contractId()).isEmpty();
    }

    private UUID begin(UUID contact, UUID contract) {
        var begun = UUID.randomUUID();
        assertThat(mvc.post()
                        .uri("/wind-downs")
                        .param("id", begun.toString())
                        .param("contact", contact.toString())
                        .param("contract", contract.toString())
                        .param("playbook", "vendor-sunset")
                        .with(SignedIn.as(kari))
                        .with(csrf()))
                .hasRedirectedUrl("/wind-downs/" + begun + "/message");
        return begun;
    }

    @Test
    void writesALineChangesItAndTakesItBack() {
        post(
                "/tasks",
                "text",
                "Return the box",
                "phase",
                "after",
                "owner",
                "name",
                "name",
                "Jonas",
                "date",
                "1.2.2027");
        var line = lastLine();
        assertThat(get("")).bodyText().contains("Return the box", "Jonas");
        assertThat(get("/tasks/" + line.id() + "/edit")).bodyText().contains("Remove the line", "2027-02-01");

        post(
                "/tasks/" + line.id() + "/edit",
                "version",
                "0",
                "text",
                "Return both boxes",
                "phase",
                "after",
                "owner",
                "them",
                "date",
                "");
        assertThat(get("")).bodyText().contains("Return both boxes").doesNotContain("Jonas");
        var removed = post("/tasks/" + line.id() + "/removed");

        assertThat(removed)
                .flash()
                .containsEntry("noticeUndo", "/wind-downs/" + id + "/tasks/" + line.id() + "/restored");
        assertThat(get("")).bodyText().contains("1 removed", "Put back: Return both boxes");
        post("/tasks/" + line.id() + "/restored");
        assertThat(get("")).bodyText().contains("Return both boxes").doesNotContain("1 removed");
    }

    @Test
    void rewordsALineOfThePlaybookAndGoesBackToItsWords() {
        var line = lineOf("open-orders");
        var words = "Decide which open orders to finish and which to stop";
        assertThat(get("/tasks/" + line.id() + "/edit"))
                .bodyText()
                .contains("value=\"" + words + "\"", "Remove the line");

        post(
                "/tasks/" + line.id() + "/edit",
                "version",
                version(line),
                "text",
                "Stop the Christmas order",
                "owner",
                "me");
        assertThat(get("")).bodyText().contains("Stop the Christmas order").doesNotContain(words);
        post("/tasks/" + line.id() + "/edit", "version", version(line), "text", "", "owner", "me");

        assertThat(get("")).bodyText().contains(words).doesNotContain("Stop the Christmas order");
        post("/tasks/" + line.id() + "/edit", "version", version(line), "text", words, "owner", "me");
        assertThat(lineOf("open-orders").text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', me, '', '', Write what is to be done",
        "Box, boss, '', '', Choose who sees to it",
        "Box, name, ' ', '', Give the name of whoever",
        "Box, me, '', soon, Give the date as",
        "Box, me, '', 2999-01-01, more than five years off"
    })
    void saysWhatIsWrongWithALine(String text, String owner, String name, String date, String said) {
        assertThat(post("/tasks", "text", text, "phase", "after", "owner", owner, "name", name, "date", date))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said);
    }

    @Test
    void movesTheLastDayAndSaysWhatMoved() {
        var answer = post("/exit-day", "lastDay", "2027-03-12");

        assertThat(answer).flash().containsEntry("notice", "winddown.exit.later");
        var args = (Object[]) answer.getMvcResult().getFlashMap().get("noticeArgs");
        assertThat(args).containsExactly("Friday 12 March 2027", 14L, 17, 0, 0);
        assertThat(get("")).bodyText().contains("Friday 12 March 2027", "From 26 February 2027 to 12 March 2027");
        assertThat(post("/exit-day", "lastDay", "2027-03-12")).flash().containsEntry("notice", "winddown.exit.same");
    }

    @ParameterizedTest
    @CsvSource({"never, Give the date", "2020-01-01, before the message was sent", "2999-01-01, more than five years"})
    void saysWhatIsWrongWithTheLastDay(String day, String said) {
        assertThat(post("/exit-day", "lastDay", day))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said);
        assertThat(cases.file(kari, id).windDown().exitOn()).contains(LocalDate.of(2027, 2, 26));
    }

    @Test
    void showsTheContractAndWhereItDiffers() {
        var end = Contracts.endInTime(cases.today(kari));
        link(contracts.inTime(kari, cases.file(kari, id).contact().id()));
        post("/exit-day", "lastDay", end.minusDays(6).toString());

        assertThat(get(""))
                .hasStatusOk()
                .bodyText()
                .contains("Design framework", "Formal notice", "/guide", "the contract runs until " + FULL.format(end))
                .contains("Note a lesson for the next contract");
    }

    @Test
    void keepsWhatWasChosenAndTellsHowItEnded() {
        link();
        var invoice = line("final-invoice");
        var today = cases.today(kari).toString();

        post(
                "/closed",
                "outcome",
                "parted-well",
                "date",
                today,
                "reason",
                "We grew.",
                "openDoor",
                "yes",
                "contract",
                "goes-on",
                "fate",
                invoice.id() + ":keep",
                "fate",
                line("source-files").id() + ":done");

        assertThat(cases.file(kari, id).windDown().stage()).isEqualTo(Stage.CLOSED);
        assertThat(line("final-invoice").isOpen()).isTrue();
        assertThat(line("source-files").isDone()).isTrue();
        assertThat(line("brand-guide").isOpen()).isFalse();
        assertThat(line("brand-guide").isDone()).isFalse();
        assertThat(get(""))
                .bodyText()
                .contains("Ended on good terms", "We grew.", "The door stands open", "This gives you back")
                .containsPattern("NOK.240,000 a year");
    }

    @Test
    void asksAboutAContractThatRunsOn() {
        link();

        var asked = post(
                "/closed",
                "outcome",
                "parted-well",
                "date",
                cases.today(kari).toString(),
                "fate",
                line("final-invoice").id() + ":done");

        assertThat(asked)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Tick that you know the contract goes on", "is still running")
                .contains("value=\"" + line("final-invoice").id() + ":done\" selected");
        assertThat(cases.file(kari, id).windDown().stage()).isEqualTo(Stage.SENT);
    }

    @Test
    void closesOnTheDayAgreedOnWithAllLinesDone() {
        var day = cases.file(kari, id).windDown().exitOn().orElseThrow();
        assertThat(get(""))
                .bodyText()
                .contains("name=\"date\" value=\"" + day + "\"", "lines of the checklist are open");

        post("/closed", "outcome", "parted-well", "date", day.toString(), "lines", "done");

        assertThat(cases.file(kari, id).windDown().endedOn()).contains(day);
        assertThat(cases.file(kari, id).open()).isEmpty();
        assertThat(line("final-invoice").isDone()).isTrue();
    }

    @Test
    void saysThatTheContractGoesOn() {
        link();

        post("/closed", "outcome", "stayed", "date", cases.today(kari).toString());

        assertThat(get(""))
                .bodyText()
                .contains("“Design framework” goes on with you")
                .doesNotContain("gives you back");
    }

    @Test
    void closesNoEarlierThanItWasSent() {
        var yesterday = cases.today(kari).minusDays(1).toString();

        assertThat(post("/closed", "outcome", "parted-well", "date", yesterday, "reason", "Do not lose this"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("before the message was sent", "Do not lose this");
    }

    @Test
    void speaksNorwegian() {
        kari = accounts.ola();
        id = cases.sent(kari);
        link();

        post("/exit-day", "lastDay", "2027-02-20");

        assertThat(get(""))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Siste dag i samarbeidet",
                        "lørdag 20. februar 2027",
                        "Formell oppsigelse",
                        "Fra 26. februar 2027 til")
                .doesNotContain("??");
        assertThat(get("/tasks/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Hvem har ansvaret?")
                .doesNotContain("??");
        post(
                "/closed",
                "outcome",
                "parted-well",
                "date",
                cases.today(kari).toString(),
                "openDoor",
                "maybe",
                "contract",
                "goes-on");
        assertThat(get(""))
                .bodyText()
                .contains("Døren står på gløtt", "Dette gir deg tilbake")
                .doesNotContain("??");
    }

    @Test
    void asksTheDatabaseAsOftenForALongListAsForAShortOne() {
        var few = Statements.of(() -> assertThat(get("")).hasStatusOk());
        for (var n = 0; n < 30; n++)
            post("/tasks", "text", "Line " + n, "phase", "after", "owner", "me", "date", "2027-02-01");

        assertThat(Statements.of(() -> assertThat(get("")).hasStatusOk())).hasSameSizeAs(few);
    }

    private void link() {
        link(contracts.nordlys(kari, cases.file(kari, id).contact().id()));
    }

    private void link(UUID contract) {
        SignedIn.work(kari, () -> windDowns.endContract(id, contract, cases.today(kari)));
    }

    private Task line(String item) {
        return SignedIn.work(kari, () -> checklist.of(id)).stream()
                .filter(task -> task.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private Task lineOf(String item) {
        return SignedIn.work(kari, () -> checklist.of(id)).stream()
                .filter(line -> line.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private String version(Task line) {
        return String.valueOf(
                SignedIn.work(kari, () -> checklist.line(id, line.id())).version());
    }

    private Task lastLine() {
        var lines = SignedIn.work(kari, () -> checklist.of(id));
        return lines.get(lines.size() - 1);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri("/wind-downs/" + id + path).with(SignedIn.as(kari)).exchange();
    }

    private MvcTestResult post(String path, String... params) {
        var request = mvc.post()
                .uri("/wind-downs/" + id + path)
                .with(SignedIn.as(kari))
                .with(csrf());
        for (var i = 0; i < params.length; i += 2) request.param(params[i], params[i + 1]);
        return request.exchange();
    }
}
