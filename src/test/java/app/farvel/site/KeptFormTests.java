package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.shared.ApplicationTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class KeptFormTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn people;

    @Test
    void offersAgainWhatWasTypedWhenTheSessionHadEnded() {
        var kari = people.kari();
        var owner = signIn(kari, null).getResponse().getCookie("owner");

        var sent = send("same-origin", owner);
        var signedIn = signIn(kari, session(sent));
        var page = mvc.get().uri("/resume").cookie(session(signedIn)).exchange();

        assertThat(sent).hasRedirectedUrl("/login");
        assertThat(signedIn).hasRedirectedUrl("/resume");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("action=\"/settings\"")
                .contains("a long signature, &lt;b&gt;mine&lt;/b&gt;")
                .doesNotContain("my secret");
    }

    @Test
    void offersItToNobodyElse() {
        var owner = signIn(people.kari(), null).getResponse().getCookie("owner");

        var sent = send("same-origin", owner);
        var another = signIn(people.ola(), session(sent));

        assertThat(another).hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/resume").cookie(session(another)).exchange()).hasRedirectedUrl("/");
    }

    @Test
    void keepsNothingThatAnotherSiteSent() {
        var owner = signIn(people.kari(), null).getResponse().getCookie("owner");

        var sent = send("cross-site", owner);

        assertThat(sent).hasStatus(403);
        assertThat(sent.getResponse().getCookie("SESSION")).isNull();
    }

    /** Browsers name the kind of site neither to plain http nor, all cookies cleared, to whom a form belongs. */
    @Test
    void offersItOverPlainHttpEvenWhenTheBrowserHasLostAllCookies() {
        var sent = plain("http://localhost").exchange();
        var signedIn = signIn(people.kari(), session(sent));

        assertThat(sent).hasRedirectedUrl("/login");
        assertThat(signedIn).hasRedirectedUrl("/resume");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://localhost:81", "https://localhost"})
    void keepsNothingThatAnotherOriginSent(String origin) {
        var sent = plain(origin).exchange();

        assertThat(sent).hasStatus(403);
        assertThat(sent.getResponse().getCookie("SESSION")).isNull();
    }

    @Test
    void offersItAtOnceToWhoeverSignedInAgainInAnotherTab() {
        var session = session(signIn(people.kari(), null));

        var sent = plain("http://localhost").cookie(session).exchange();

        assertThat(sent).hasRedirectedUrl("/resume");
        assertThat(mvc.get().uri("/resume").cookie(session).exchange())
                .bodyText()
                .contains("my signature");
    }

    @Test
    void keepsAFormThatSendsItselfInPartsOfAPage() {
        people.kari();

        var sent = plain("http://localhost").header("HX-Request", "true").exchange();

        assertThat(sent).hasStatus(403).hasHeader("HX-Redirect", "/login");
        assertThat(signIn(people.kari(), session(sent))).hasRedirectedUrl("/resume");
    }

    @Test
    void leadsToTheSignInWithAButtonThatCarriesNothing() {
        people.kari();

        var sent = mvc.post()
                .uri("/settings/calendar/end")
                .header("Origin", "http://localhost")
                .exchange();

        assertThat(sent).hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/login").cookie(session(sent)).exchange())
                .bodyText()
                .contains("The page had been open for too long")
                .doesNotContain("what you typed will be there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register", "/forgot", "/reset/Zm9yIG9uZSBob3VyIQ"})
    void showsAFormForStrangersOnceMoreWithAllButThePassword(String address) {
        var sent = mvc.post()
                .uri(address)
                .header("Origin", "http://localhost")
                .param("email", "kari@nordmann.example")
                .param("password", "my secret words")
                .exchange();

        assertThat(sent).hasForwardedUrl(address + "/again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register/again", "/forgot/again"})
    void keepsWhatWasTypedThereButThePassword(String address) {
        var page = mvc.post()
                .uri(address)
                .with(csrf())
                .param("email", "kari@nordmann.example")
                .param("password", "my secret words")
                .exchange();

        assertThat(page)
                .hasStatus(403)
                .bodyText()
                .contains("kari@nordmann.example", "The page had been open for too long")
                .doesNotContain("my secret words");
    }

    private MockMvcTester.MockMvcRequestBuilder plain(String origin) {
        return mvc.post().uri("/settings").header("Origin", origin).param("signature", "my signature");
    }

    @Test
    void isLetGoOnceItIsSentAgain() {
        var kari = people.kari();
        var owner = signIn(kari, null).getResponse().getCookie("owner");
        var session = session(signIn(kari, session(send("same-origin", owner))));

        var sentAgain = mvc.post().uri("/settings").cookie(session).with(csrf()).exchange();

        assertThat(sentAgain).hasStatus(422);
        assertThat(mvc.get().uri("/resume").cookie(session).exchange()).hasRedirectedUrl("/");
    }

    private MvcTestResult send(String site, Cookie owner) {
        return mvc.post()
                .uri("/settings")
                .cookie(owner, new Cookie("SESSION", "YW4gZW5kZWQgb25l"))
                .header("Sec-Fetch-Site", site)
                .param("signature", "a long signature, <b>mine</b>")
                .param("password", "my secret")
                .exchange();
    }

    private MvcTestResult signIn(Account account, Cookie session) {
        var request = mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", account.email())
                .param("password", SignedIn.PASSWORD);
        if (session != null) request.cookie(session);
        return request.exchange();
    }

    private static Cookie session(MvcTestResult answer) {
        var cookies = answer.getResponse().getCookies();
        for (var i = cookies.length - 1; i >= 0; i--) if (cookies[i].getName().equals("SESSION")) return cookies[i];
        throw new AssertionError("No session cookie was set");
    }
}
