package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.shared.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class RegisterTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AccountRepository accounts;

    @Test
    void signsInAndShowsEightCodesAfterRegistration() {
        var registered = register("sonja@example.com", SignedIn.PASSWORD);

        var codes = mvc.get()
                .uri("/recovery-codes")
                .cookie(Browser.session(registered))
                .exchange();

        assertThat(registered).hasStatus(302).hasRedirectedUrl("/recovery-codes");
        assertThat(codes).hasStatusOk().bodyText().containsPattern("(<li><code>[a-z2-9-]{29}</code></li>\\s*){8}");
        assertThat(mvc.get()
                        .uri("/settings")
                        .cookie(Browser.session(registered))
                        .exchange())
                .hasStatusOk();
    }

    @Test
    void keepsThePasswordAsArgon2() {
        register("per@example.com", SignedIn.PASSWORD);

        assertThat(accounts.findByEmail("per@example.com").orElseThrow().password())
                .startsWith("{argon2}$argon2id$");
    }

    private MvcTestResult register(String email, String password) {
        return mvc.post()
                .uri("/register")
                .with(csrf())
                .param("name", "Sonja Lie")
                .param("email", email)
                .param("password", password)
                .param("language", "nb")
                .param("zone", "Europe/Oslo")
                .exchange();
    }
}
