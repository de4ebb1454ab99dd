package app.farvel.sunset.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.shared.ApplicationTest;
import app.farvel.sunset.Plan;
import app.farvel.sunset.Plans;
import app.farvel.winddown.Cases;
import app.farvel.winddown.WindDownService;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The vendor's page, in a browser that is signed in nowhere. */
@ApplicationTest
class GuestPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    Plans plans;

    @Autowired
    WindDownService windDowns;

    @Autowired
    Clock clock;

    private Account kari;
    private UUID windDown;
    private String token;

    @BeforeEach
    void lineHasALink() {
        kari = accounts.kari();
        windDown = cases.sent(kari);
        token = plans.invite(kari, windDown);
    }

    @Test
    void showsWhoAsksForWhatAndNothingElse() {
        assertThat(get("/plan/" + token))
                .hasStatusOk()
                .bodyText()
                .contains("Kari Nordmann asks Nordlys Design", "Plan wanted by", "Milestone 1", "Send the plan")
                .doesNotContain("line@nordlys.example", "changes on the site within a day", windDown.toString());
    }

    @Test
    void keepsThePageOutOfStoresAndReferers() {
        assertThat(get("/plan/" + token))
                .headers()
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("X-Robots-Tag", "noindex, nofollow, noarchive")
                .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    @Test
    void speaksTheContactsLanguageUntilAnotherIsChosen() {
        assertThat(mvc.get().uri("/plan/" + token).header("Accept-Language", "nb"))
                .bodyText()
                .contains("lang=\"en\"", "A plan for a good ending");
        assertThat(get("/plan/" + token + "?lang=nb"))
                .bodyText()
                .contains("lang=\"nb\"", "En plan for en god avslutning", "Milepæl 1");
    }

    @Test
    void speaksTheContactsLanguageToSomeoneWithAnAccountToo() {
        assertThat(mvc.get().uri("/plan/" + token).with(SignedIn.as(accounts.ola())))
                .hasStatusOk()
                .bodyText()
                .contains("A plan for a good ending", "Kari Nordmann asks");
    }

    @Test
    void changesNothingWhenItIsLookedAt() {
        var before = plans.version(token);

        assertThat(mvc.head().uri("/plan/" + token)).hasStatusOk();
        assertThat(get("/plan/" + token + "?then=send&text=Scanner&name=Scanner"))
                .hasStatusOk();

        assertThat(plans.version(token)).isEqualTo(before);
        assertThat(plans.file(kari, windDown).milestones()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"unknown", "expired", "revoked", "closed", "signed-in"})
    void tellsOneAndTheSameOfALinkThatOpensNothing(String why) {
        var tried = "AAAAAAAAAAAAAAAAAAAAAA";
        var browser = mvc.get();
        switch (why) {
            case "expired" -> tried = token + "A";
            case "revoked" -> {
                mvc.post()
                        .uri("/wind-downs/" + windDown + "/plan/links/revoked")
                        .with(SignedIn.as(kari))
                        .with(csrf())
                        .exchange();
                tried = token;
            }
            case "closed" -> {
                SignedIn.work(kari, () -> windDowns.callOff(windDown, "", cases.today(kari), clock.instant()));
                tried = token;
            }
            case "signed-in" -> browser = browser.with(SignedIn.as(kari));
            default -> {}
        }

        assertThat(browser.uri("/plan/" + tried).header("Accept-Language", "en"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("This link does not open a plan")
                .doesNotContain("Nordlys", "revoked", "expired");
        assertThat(post("/plan/" + tried, "text", "Typed with care", "name", "Line"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Typed with care");
        assertThat(post("/plan/" + tried + "/comments", "words", "Hello")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        assertThat(mvc.post().uri("/plan/" + token).param("text", "Forged")).hasStatus(HttpStatus.FORBIDDEN);

        assertThat(plans.file(kari, windDown).milestones()).isEmpty();
    }

    @Test
    void asksAgainWhenTheSessionEndedWhileSomeoneTyped() {
        var late = mvc.post()
                .uri("/plan/" + token)
                .header("Sec-Fetch-Site", "same-origin")
                .param("text", "Typed over night");

        assertThat(late).hasForwardedUrl("/plan/" + token + "/again");
        assertThat(post("/plan/" + token + "/again", "text", "Typed over night", "words", "And this"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("value=\"Typed over night\"", "And this", "nothing has been saved yet");
        assertThat(plans.file(kari, windDown).milestones()).isEmpty();
    }

    @Test
    void savesForLaterWhateverIsThere() {
        var answer = write("save", "text", "Files, originals, fonts", "day", "", "party", "them", "note", "");

        assertThat(answer).hasRedirectedUrl("/plan/" + token);
        assertThat(get("/plan/" + token)).bodyText().contains("Files, originals, fonts");
        assertThat(plans.file(kari, windDown).milestones()).hasSize(1);
        assertThat(state()).isEqualTo(Plan.State.INVITED);
    }

    @Test
    void sendsThePlan() {
        var answer = write("send", "name", "Line", "text", "Files", "day", soon(), "party", "me", "note", "On a disk");

        assertThat(answer).hasRedirectedUrl("/plan/" + token);
        assertThat(state()).isEqualTo(Plan.State.PROPOSED);
        assertThat(get("/plan/" + token)).bodyText().contains("You sent the plan on");
        assertThat(mvc.get().uri("/").with(SignedIn.as(kari)))
                .bodyText()
                .contains("Nordlys Design has sent a plan", "/wind-downs/" + windDown + "/plan");
    }

    @Test
    void saysAtEachRowWhatIsMissingAndKeepsWhatWasTyped() {
        var answer = write(
                "send",
                "name",
                "",
                "email",
                "line at nordlys",
                "text",
                "Files",
                "day",
                "",
                "note",
                "",
                "text",
                "",
                "day",
                soon(),
                "note",
                "",
                "text",
                "Keys",
                "day",
                "1999-01-01",
                "note",
                "In the safe",
                "text",
                "",
                "day",
                "",
                "note",
                "");

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Give the day for milestone 1", "href=\"#field-day-0\"", "id=\"field-day-0-error\"")
                .contains("Say what is to be done at milestone 2", "href=\"#field-text-1\"")
                .contains("The day at milestone 3 is more than a month ago", "1999-01-01", "In the safe")
                .contains("Say who to talk to", "This does not look like an e-mail address", "line at nordlys")
                .doesNotContain("for milestone 4");
        assertThat(plans.file(kari, windDown).milestones()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2999-01-01, more than three years off", "31.2.2027, is not a date"})
    void understandsNoDayThatCannotBe(String day, String said) {
        assertThat(write("save", "text", "Files", "day", day, "note", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said);
    }

    @Test
    void asksForAMilestoneBeforeItIsSent() {
        assertThat(write("send", "name", "Line"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Write at least one milestone", "href=\"#field-text-0\"");
    }

    @Test
    void boundsRowsAndTexts() {
        var many = new String[2 * 41];
        for (var i = 0; i < many.length; i += 2) {
            many[i] = "text";
            many[i + 1] = "Thing " + i;
        }
        assertThat(write("save", many)).bodyText().contains("Keep it to 40 milestones", "Thing 80");
        assertThat(write("save", "text", "x".repeat(301), "note", "y".repeat(1001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("At most 300 characters", "At most 1,000 characters");
    }

    @Test
    void givesMoreRowsWithoutKeepingAnything() {
        var answer = write("more", "text", "Files", "day", "", "note", "", "places", "12");

        assertThat(answer).hasStatusOk().bodyText().contains("value=\"Files\"", "Milestone 17");
        assertThat(plans.file(kari, windDown).milestones()).isEmpty();
    }

    @Test
    void showsBothWhenAColleagueWasQuicker() {
        var version = plans.version(token);
        plans.write(token, version, false, "The colleague's line");

        var answer = post("/plan/" + token, "version", "" + version, "then", "save", "text", "My own line");

        assertThat(answer)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("The colleague&#39;s line", "value=\"My own line\"", "Somebody else saved meanwhile");
        assertThat(write("save", "text", "My own line")).hasRedirectedUrl("/plan/" + token);
        assertThat(plans.file(kari, windDown).milestones()).hasSize(1);
    }

    @Test
    void showsBothWhenThePlanWasAgreedMeanwhile() {
        plans.propose(token);
        var version = plans.version(token);
        plans.agree(kari, windDown, version);

        var answer = post("/plan/" + token, "version", "" + version, "then", "send", "text", "One thing more");

        assertThat(answer)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("The plan was agreed meanwhile", "One thing more", "All files with Fjordlab");
    }

    @Test
    void isToBeReadAndPrintedOnceAgreed() {
        plans.propose(token);
        plans.agree(kari, windDown, plans.version(token));

        assertThat(get("/plan/" + token))
                .hasStatusOk()
                .bodyText()
                .contains("Kari Nordmann agreed to this plan on", "data-print", "All files with Fjordlab")
                .doesNotContain("name=\"text\"");
        assertThat(post("/plan/" + token + "/comments", "writer", "Line", "words", "Thank you"))
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void keepsWhatIsTypedBesideAComment() {
        var version = plans.version(token);

        var answer = post(
                "/plan/" + token + "/comments",
                "version",
                "" + version,
                "text",
                "Not saved yet",
                "writer",
                "Line",
                "words",
                "What about the fonts?");

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Not saved yet\"", "What about the fonts?", "but not saved yet");
        assertThat(plans.file(kari, windDown).comments()).hasSize(1);
        assertThat(plans.file(kari, windDown).milestones()).isEmpty();
    }

    @Test
    void asksForWordsAndKeepsThem() {
        assertThat(post("/plan/" + token + "/comments", "words", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Write a few words first");
        assertThat(post("/plan/" + token + "/comments", "words", "z".repeat(2001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("zzz", "At most 2,000 characters");
    }

    @Test
    void showsTypedTextAsText() {
        write("save", "text", "<script>alert(1)</script>", "note", "${7*7}");

        assertThat(get("/plan/" + token))
                .bodyText()
                .contains("&lt;script&gt;alert(1)", "${7*7}")
                .doesNotContain("<script>alert");
    }

    private Plan.State state() {
        return plans.open(token).orElseThrow().plan().state();
    }

    private String soon() {
        return cases.today(kari).plusMonths(1).toString();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).exchange();
    }

    /** The form as it was opened just now, with these fields. */
    private MvcTestResult write(String then, String... fields) {
        var all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "then";
        all[fields.length + 1] = then;
        all[fields.length + 2] = "version";
        all[fields.length + 3] = String.valueOf(plans.version(token));
        return post("/plan/" + token, all);
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(address).with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }
}
