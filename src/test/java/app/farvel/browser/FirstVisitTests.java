package app.farvel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The first minute of an empty installation. */
@BrowserTest
@TestPropertySource(properties = "farvel.account.registration=first")
class FirstVisitTests {

    @Test
    void leadsTheFirstPersonToAnAccountAndLetsNobodyElseIn(Visitors visitors) {
        var kari = visitors.comes();

        kari.opens("/");
        assertThat(kari.path()).isEqualTo("/register");
        Story.of(kari)
                .fillsInTheRegistration("Kari Nordmann", "kari@example.com")
                .keepsTheCodes();

        kari.seesWord("dashboard.way.contact")
                .seesWord("dashboard.way.wind-down")
                .seesWord("dashboard.way.sample");
        visitors.comes().opens("/register").seesWord("account.closed.title");
    }
}
