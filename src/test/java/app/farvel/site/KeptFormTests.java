package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.shared.ApplicationTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
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
