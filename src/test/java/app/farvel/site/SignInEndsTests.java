package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.shared.ApplicationTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class SignInEndsTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn people;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Test
    void endsAfterThirtyDaysHoweverMuchItIsUsedAndSaysWhy() {
        var session = session(signIn(people.kari(), null));
        begunBefore(sessions, session, Duration.ofDays(30));

        var asked = mvc.get().uri("/settings").cookie(session).exchange();
        var login = mvc.get().uri("/login").cookie(session(asked)).exchange();

        assertThat(asked).hasRedirectedUrl("/login");
        assertThat(login).bodyText().contains("sign-in had reached its time limit");
        assertThat(mvc.get().uri("/settings").cookie(session).exchange()).hasRedirectedUrl("/login");
    }

    @Test
    void lastsUntilThen() {
        var session = session(signIn(people.kari(), null));
        begunBefore(sessions, session, Duration.ofDays(30).minusMinutes(1));

        assertThat(mvc.get().uri("/settings").cookie(session).exchange()).hasStatusOk();
    }

    @Test
    void endsOneFromBeforeAnUpgradeThirtyDaysAfterItWasMade() {
        var session = session(signIn(people.kari(), null));
        change(sessions, session, kept -> kept.removeAttribute("farvel.signed-in"));

        assertThat(mvc.get().uri("/settings").cookie(session).exchange()).hasStatusOk();
    }

    @Test
    void keepsWhatWasBeingTyped() {
        var kari = people.kari();
        var signedIn = signIn(kari, null);
        var session = session(signedIn);
        begunBefore(sessions, session, Duration.ofDays(31));

        var sent = mvc.post()
                .uri("/settings")
                .cookie(session, signedIn.getResponse().getCookie("owner"))
                .with(csrf().useInvalidToken())
                .header("Sec-Fetch-Site", "same-origin")
                .param("signature", "a long signature")
                .exchange();
        var login = mvc.get().uri("/login").cookie(session(sent)).exchange();
        var again = signIn(kari, session(sent));

        assertThat(sent).hasRedirectedUrl("/login");
        assertThat(login).bodyText().contains("what you typed will be there");
        assertThat(again).hasRedirectedUrl("/resume");
        assertThat(mvc.get().uri("/resume").cookie(session(again)).exchange())
                .bodyText()
                .contains("a long signature");
    }

    @Test
    void isLeftOutOfTheListOfPlacesOnceItIsOver() {
        var kari = people.kari();
        var here = session(signIn(kari, null));
        var old = session(signIn(kari, null));
        begunBefore(sessions, old, Duration.ofDays(30));

        assertThat(mvc.get().uri("/settings/security").cookie(here).exchange())
                .bodyText()
                .contains("here, now")
                .doesNotContain("name=\"handle\"");
    }

    private static <S extends Session> void begunBefore(
            FindByIndexNameSessionRepository<S> sessions, Cookie cookie, Duration age) {
        change(
                sessions,
                cookie,
                session -> session.setAttribute(
                        "farvel.signed-in", Instant.now().minus(age).toEpochMilli()));
    }

    private static <S extends Session> void change(
            FindByIndexNameSessionRepository<S> sessions, Cookie cookie, java.util.function.Consumer<S> change) {
        var session =
                sessions.findById(new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8));
        change.accept(session);
        sessions.save(session);
    }

    private MvcTestResult signIn(Account account, @Nullable Cookie session) {
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
