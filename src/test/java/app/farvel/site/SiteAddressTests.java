package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.account.SiteAddress;
import app.farvel.shared.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What links that leave Farvel begin with, where no setting says it. */
@Tag("database")
@SpringBootTest(properties = {"farvel.account.registration=open", "db-scheduler.enabled=false", "server.port=9000"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
class SiteAddressTests {

    private static Account first;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn people;

    @Autowired
    SiteAddress site;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void nothingIsKnown() {
        if (first == null) first = people.kari();
        sql.sql("delete from account_address").update();
        ReflectionTestUtils.setField(site, "kept", null);
    }

    @Test
    void isThisMachineUntilSomebodyWasThere() {
        assertThat(site.of("/rsvp/x")).isEqualTo("http://localhost:9000/rsvp/x");
    }

    @Test
    void isWhatTheFirstAccountsFirstPageWasAskedForUnder() {
        ask(first, "http://192.168.1.10:9000/");
        ask(first, "http://elsewhere.example/");

        assertThat(site.of("/rsvp/x")).isEqualTo("http://192.168.1.10:9000/rsvp/x");
    }

    @Test
    void outlivesARestart() {
        ask(first, "http://192.168.1.10:9000/");

        ReflectionTestUtils.setField(site, "kept", null);

        assertThat(site.root()).isEqualTo("http://192.168.1.10:9000");
    }

    @Test
    void isNotToldByStrangersNorByALaterAccount() {
        mvc.get().uri("http://evil.example/login").exchange();
        mvc.get().uri("http://evil.example/rsvp/x").exchange();
        mvc.get().uri("http://evil.example/contacts").exchange();
        ask(people.ola(), "http://evil.example/contacts");

        assertThat(site.root()).isEqualTo("http://localhost:9000");
    }

    @Test
    void isChangedByTheFirstAccount() {
        ask(first, "http://localhost:9000/");

        var changed = change(first, "https://Farvel.example.com/farvel/");

        assertThat(changed).hasRedirectedUrl("/settings/address");
        assertThat(site.of("/plan/x")).isEqualTo("https://farvel.example.com/farvel/plan/x");
        assertThat(ask(first, "http://localhost:9000/settings/address"))
                .bodyText()
                .contains(
                        "value=\"https://farvel.example.com/farvel\"",
                        "You have opened Farvel at http://localhost:9000");
    }

    @Test
    void isSeenButNotChangedByOthers() {
        var ola = people.ola();

        assertThat(change(ola, "https://evil.example")).hasStatus(404);
        assertThat(ask(ola, "http://localhost/settings/address"))
                .bodyText()
                .contains("http://localhost:9000")
                .doesNotContain("name=\"address\"");
        assertThat(site.root()).isEqualTo("http://localhost:9000");
    }

    @Test
    void saysWhatIsWrongWithAnAddressAndKeepsWhatWasTyped() {
        assertThat(change(first, "farvel.example.com"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter an address like https://farvel.example.com", "value=\"farvel.example.com\"");
    }

    @Test
    void warnsWhileOthersCannotOpenIt() {
        assertThat(ask(first, "http://localhost:9000/settings/address"))
                .bodyText()
                .contains("Links that begin with http://localhost:9000 open on your own machine only.");
        change(first, "http://192.168.1.10:9000");
        assertThat(ask(first, "http://localhost:9000/settings/address"))
                .bodyText()
                .contains("Links that begin with http://192.168.1.10:9000 open in your own network only.");
        change(first, "https://farvel.example.com");
        assertThat(ask(first, "http://localhost:9000/settings/address"))
                .bodyText()
                .doesNotContain("own machine only", "own network only");
    }

    /** A page that shows a link to copy may itself have been reached under a better address. */
    @Test
    void showsTheBetterOfTheKnownAddressAndThePresentOne() {
        ask(first, "http://localhost:9000/");

        assertThat(calendarAddress("http://192.168.1.10:9000")).startsWith("http://192.168.1.10:9000/calendar/");
        assertThat(calendarAddress("https://farvel.example.com:443"))
                .startsWith("https://farvel.example.com/calendar/");
        change(first, "https://known.example.com");
        assertThat(calendarAddress("https://farvel.example.com:443")).startsWith("https://known.example.com/calendar/");
    }

    private String calendarAddress(String here) {
        var answer = mvc.post()
                .uri(here + "/settings/calendar")
                .with(SignedIn.as(first))
                .with(csrf())
                .exchange();
        return String.valueOf(answer.getMvcResult().getFlashMap().get("address"));
    }

    private MvcTestResult change(Account account, String address) {
        return mvc.post()
                .uri("http://localhost:9000/settings/address")
                .with(SignedIn.as(account))
                .with(csrf())
                .param("address", address)
                .exchange();
    }

    private MvcTestResult ask(Account account, String address) {
        return mvc.get().uri(address).with(SignedIn.as(account)).exchange();
    }
}
