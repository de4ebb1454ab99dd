package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.shared.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class RegisterTests {

    private static final String EIGHT_CODES = "(<li><code>[a-z2-9-]{29}</code></li>\\s*){8}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AccountRepository accounts;

    @Autowired
    SignedIn people;

    @Test
    void signsInAndShowsEightCodesAfterRegistration() {
        var registered = register("sonja@example.com", SignedIn.PASSWORD);

        var session = Browser.session(registered);

        assertThat(registered).hasStatus(302).hasRedirectedUrl("/recovery-codes");
        assertThat(mvc.get().uri("/recovery-codes").cookie(session).exchange())
                .hasStatusOk()
                .bodyText()
                .containsPattern(EIGHT_CODES);
        assertThat(mvc.get().uri("/settings").cookie(session).exchange()).hasStatusOk();
    }

    @Test
    void showsTheCodesNoLongerWhenTheyAreKept() {
        var session = Browser.session(register("kept@example.com", SignedIn.PASSWORD));

        mvc.post().uri("/recovery-codes").cookie(session).with(csrf()).exchange();

        assertThat(mvc.get().uri("/recovery-codes").cookie(session).exchange()).hasRedirectedUrl("/");
    }

    @Test
    void keepsThePasswordAsArgon2() {
        register("per@example.com", SignedIn.PASSWORD);

        var kept = accounts.findByEmail("per@example.com").orElseThrow().password();

        assertThat(kept).startsWith("{argon2}$argon2id$");
    }

    @Test
    void answersTheSameWhenTheEmailIsTaken() {
        var taken = people.kari();

        var answer = register(taken.email().toUpperCase(), "another sentence entirely");

        var session = Browser.session(answer);
        assertThat(answer).hasStatus(302).hasRedirectedUrl("/recovery-codes");
        assertThat(mvc.get().uri("/recovery-codes").cookie(session).exchange())
                .hasStatusOk()
                .bodyText()
                .containsPattern(EIGHT_CODES);
        assertThat(mvc.get().uri("/settings").cookie(session).exchange()).hasRedirectedUrl("/login");
        assertThat(new Browser(mvc).signIn(taken)).isNotNull();
    }

    @Test
    void takesTheLanguageChosenAndTheCountryOfTheZone() {
        register("nils@example.com", SignedIn.PASSWORD);

        var account = accounts.findByEmail("nils@example.com").orElseThrow();

        assertThat(account.language()).hasToString("nb");
        assertThat(account.country()).isEqualTo("NO");
        assertThat(account.signature()).isEqualTo("Sonja Lie");
    }

    @ParameterizedTest
    @CsvSource({
        "name,''",
        "email,''",
        "email,no-address",
        "password,short",
        "password,passord12345",
        "language,tlh",
        "zone,Mars/Olympus"
    })
    void showsTheFormAgainWithTheMistakeAndWhatWasTyped(String field, String typed) {
        var answer = mvc.post()
                .uri("/register")
                .with(csrf())
                .param("name", field.equals("name") ? typed : "Åse <b>Ødegård")
                .param("email", field.equals("email") ? typed : "ase@example.com")
                .param("password", field.equals("password") ? typed : SignedIn.PASSWORD)
                .param("language", field.equals("language") ? typed : "en")
                .param("zone", field.equals("zone") ? typed : "Europe/Oslo")
                .exchange();

        assertThat(answer).hasStatus(422).bodyText().contains("#field-" + field);
        if (!field.equals("name")) assertThat(answer).bodyText().contains("&Aring;se &lt;b&gt;&Oslash;deg&aring;rd");
        assertThat(answer).bodyText().doesNotContain(SignedIn.PASSWORD);
    }

    @Test
    void missesNoFieldAtAll() {
        assertThat(mvc.post().uri("/register").with(csrf()).exchange()).hasStatus(422);
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
