package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.shared.ApplicationTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class SecurityPageTests {

    private static final String NEW_PASSWORD = "syv svarte svaner svømmer";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn people;

    @Test
    void endsAllOtherSessionsWhenThePasswordChanges() {
        var kari = people.kari();
        var here = new Browser(mvc).signIn(kari);
        var elsewhere = new Browser(mvc).signIn(kari);

        var answer = changePassword(here, SignedIn.PASSWORD, NEW_PASSWORD);

        assertThat(answer).hasRedirectedUrl("/settings/security");
        assertThat(new Browser(mvc).isSignedIn(here)).isTrue();
        assertThat(new Browser(mvc).isSignedIn(elsewhere)).isFalse();
        assertThat(new Browser(mvc).signIn(kari, NEW_PASSWORD)).isNotNull();
        assertThat(new Browser(mvc).tryToSignIn(kari.email(), SignedIn.PASSWORD))
                .hasRedirectedUrl("/login");
    }

    @Test
    void asksForThePasswordBeforeChangingIt() {
        var kari = people.kari();
        var session = new Browser(mvc).signIn(kari);

        var answer = changePassword(session, "not her password", NEW_PASSWORD);

        assertThat(answer).hasStatus(422).bodyText().contains("#field-current");
        assertThat(new Browser(mvc).signIn(kari)).isNotNull();
    }

    @Test
    void listsWhereOneIsSignedInAndEndsOneOfThem() {
        var kari = people.kari();
        var here = new Browser(mvc).signIn(kari);
        var elsewhere = new Browser(mvc).signIn(kari);
        var page = text(mvc.get().uri("/settings/security").cookie(here).exchange());

        var handles = Pattern.compile("name=\"handle\" value=\"([0-9a-f]{64})\"")
                .matcher(page)
                .results()
                .toList();
        mvc.post()
                .uri("/settings/security/sessions/end")
                .cookie(here)
                .with(csrf())
                .param("handle", handles.get(0).group(1))
                .exchange();

        assertThat(handles).hasSize(1);
        assertThat(page).contains("Firefox on Linux").contains("here, now");
        assertThat(new Browser(mvc).isSignedIn(here)).isTrue();
        assertThat(new Browser(mvc).isSignedIn(elsewhere)).isFalse();
    }

    @Test
    void endsAllOthersAtOnce() {
        var kari = people.kari();
        var here = new Browser(mvc).signIn(kari);
        var elsewhere = new Browser(mvc).signIn(kari);
        var stranger = new Browser(mvc).signIn(people.ola());

        mvc.post()
                .uri("/settings/security/sessions/end-others")
                .cookie(here)
                .with(csrf())
                .exchange();

        assertThat(new Browser(mvc).isSignedIn(here)).isTrue();
        assertThat(new Browser(mvc).isSignedIn(elsewhere)).isFalse();
        assertThat(new Browser(mvc).isSignedIn(stranger)).isTrue();
    }

    @Test
    void makesNewCodesForWhoeverKnowsThePassword() {
        var session = new Browser(mvc).signIn(people.kari());

        var refused = renewCodes(session, "not her password");
        var renewed = renewCodes(session, SignedIn.PASSWORD);

        assertThat(refused).hasStatus(422);
        assertThat(renewed).hasRedirectedUrl("/recovery-codes");
        assertThat(text(mvc.get().uri("/recovery-codes.txt").cookie(session).exchange())
                        .lines())
                .hasSize(8);
    }

    private MvcTestResult changePassword(Cookie session, String current, String password) {
        return mvc.post()
                .uri("/settings/security/password")
                .cookie(session)
                .with(csrf())
                .param("current", current)
                .param("password", password)
                .exchange();
    }

    private MvcTestResult renewCodes(Cookie session, String password) {
        return mvc.post()
                .uri("/settings/security/codes")
                .cookie(session)
                .with(csrf())
                .param("current", password)
                .exchange();
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
