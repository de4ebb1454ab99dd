package app.farvel.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.shared.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class SamplePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Test
    void fillsAnEmptyTodayWithOneClickAndEmptiesItWithAnother() {
        var kari = accounts.kari();
        assertThat(today(kari)).bodyText().contains("action=\"/sample\"");

        assertThat(post(kari, "/sample")).hasRedirectedUrl("/");
        assertThat(today(kari)).bodyText().contains("This is sample data", "Teo Berg", "action=\"/sample/remove\"");

        assertThat(post(kari, "/sample/remove")).hasRedirectedUrl("/");
        assertThat(today(kari)).bodyText().contains("action=\"/sample\"").doesNotContain("Teo Berg");
    }

    @Test
    void speaksNorwegian() {
        var ola = accounts.ola();

        post(ola, "/sample");

        assertThat(today(ola)).bodyText().contains("Dette er eksempeldata", "Fjern eksempeldataene");
    }

    private MvcTestResult today(Account me) {
        return mvc.get().uri("/").with(SignedIn.as(me)).exchange();
    }

    private MvcTestResult post(Account me, String path) {
        return mvc.post().uri(path).with(SignedIn.as(me)).with(csrf()).exchange();
    }
}
