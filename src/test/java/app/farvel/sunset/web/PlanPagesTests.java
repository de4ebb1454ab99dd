package app.farvel.sunset.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.shared.ApplicationTest;
import app.farvel.sunset.Plan;
import app.farvel.sunset.Plans;
import app.farvel.winddown.Cases;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The account's page of a plan. */
@ApplicationTest
class PlanPagesTests {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080/plan/([A-Za-z0-9_-]{22})");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    Plans plans;

    private Account kari;
    private UUID windDown;

    @BeforeEach
    void aCaseIsUnderWay() {
        kari = accounts.kari();
        windDown = cases.sent(kari);
    }

    @Test
    void offersALinkAndShowsItOnce() {
        assertThat(get()).hasStatusOk().bodyText().contains("One link is open", "Make another link");

        var answer = post("/links");

        assertThat(answer).hasStatusOk().bodyText().contains("You need no account, just this link");
        assertThat(plans.open(tokenIn(answer))).isPresent();
        assertThat(get()).bodyText().contains("2 links are open").doesNotContain("http://localhost:8080/plan/");
    }

    @Test
    void begrudgesAStrangerEverything() {
        var ola = accounts.ola();

        for (var path :
                new String[] {"", "/links", "/links/revoked", "/comments", "/changes", "/agreed", "/reopened", "/read"})
            assertThat((path.isEmpty() ? mvc.get() : mvc.post())
                            .uri("/wind-downs/" + windDown + "/plan" + path)
                            .with(SignedIn.as(ola))
                            .with(csrf())
                            .param("words", "x")
                            .param("version", "0"))
                    .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsThePlanAsItGrowsAndAgreesOnceItIsSent() {
        var token = plans.invite(kari, windDown);
        plans.write(token, 0, false, "A first thought");
        assertThat(get())
                .bodyText()
                .contains("A first thought", "is still writing")
                .doesNotContain("/plan/agreed");

        plans.propose(token);
        assertThat(get()).bodyText().contains("/plan/agreed");
        var answer = post("/agreed", "version", String.valueOf(plans.version(token)));

        assertThat(answer).hasRedirectedUrl("/wind-downs/" + windDown + "/plan");
        assertThat(get()).bodyText().contains("Open it again", "Kari Nordmann agreed to the plan");
        assertThat(mvc.get().uri("/wind-downs/" + windDown).with(SignedIn.as(kari)))
                .bodyText()
                .contains("All files with Fjordlab");
    }

    @Test
    void showsBothWhenTheVendorWasQuicker() {
        var token = plans.invite(kari, windDown);
        plans.propose(token);
        var read = plans.version(token);
        plans.write(token, read, true, "Quite another thing");

        var answer = post("/agreed", "version", String.valueOf(read), "seen", "All files with Fjordlab, and more");

        assertThat(answer)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "changed the plan while you were reading",
                        "All files with Fjordlab, and more",
                        "Quite another");
        assertThat(state(token)).isEqualTo(Plan.State.PROPOSED);
    }

    @Test
    void takesCommentsAndAsksForChanges() {
        var token = plans.invite(kari, windDown);
        plans.propose(token);

        post("/comments", "words", "Thank you!");
        post("/changes", "words", "Could the files come a week earlier?");

        assertThat(get()).bodyText().contains("Thank you!", "asked for changes", "a week earlier");
        assertThat(mvc.get().uri("/wind-downs/" + windDown).with(SignedIn.as(kari)))
                .bodyText()
                .contains("You asked for changes to the plan", "Could the files come a week earlier?");
        assertThat(mvc.get().uri("/plan/" + token)).bodyText().contains("Thank you!", "a week earlier");
        assertThat(state(token)).isEqualTo(Plan.State.INVITED);
    }

    @Test
    void asksForWordsAndKeepsThem() {
        plans.propose(plans.invite(kari, windDown));

        assertThat(post("/changes", "words", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Write a few words first");
        assertThat(post("/comments", "words", "z".repeat(2001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("zzz");
    }

    @Test
    void speaksNorwegian() {
        var ola = accounts.ola();
        var his = cases.sent(ola);
        plans.propose(plans.invite(ola, his));

        assertThat(mvc.get().uri("/wind-downs/" + his + "/plan").with(SignedIn.as(ola)))
                .hasStatusOk()
                .bodyText()
                .contains("Godta planen", "Private lenker", "sendte planen");
    }

    private Plan.State state(String token) {
        return plans.open(token).orElseThrow().plan().state();
    }

    private static String tokenIn(MvcTestResult answer) {
        var body = new String(answer.getMvcResult().getResponse().getContentAsByteArray());
        var link = LINK.matcher(body);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private MvcTestResult get() {
        return mvc.get()
                .uri("/wind-downs/" + windDown + "/plan")
                .with(SignedIn.as(kari))
                .exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post()
                .uri("/wind-downs/" + windDown + "/plan" + path)
                .with(SignedIn.as(kari))
                .with(csrf());
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }
}
