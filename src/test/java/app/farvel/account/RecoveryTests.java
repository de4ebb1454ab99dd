package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.shared.ApplicationTest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class RecoveryTests {

    private static final String NEW_PASSWORD = "syv svarte svaner svømmer";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn people;

    @Autowired
    RecoveryCodes codes;

    @Autowired
    PasswordService passwords;

    @Autowired
    ResetLinks links;

    @Autowired
    Clock clock;

    @Test
    void changesThePasswordWithACodeHoweverItIsTyped() {
        var kari = people.kari();
        var signedInBefore = new Browser(mvc).signIn(kari);
        var code = SignedIn.work(kari, () -> codes.renew(Links.offer())).get(3);

        var answer = recover(kari.email(), " " + code.toUpperCase(Locale.ROOT).replace('-', ' '));

        assertThat(answer).hasRedirectedUrl("/login");
        assertThat(new Browser(mvc).signIn(kari, NEW_PASSWORD)).isNotNull();
        assertThat(new Browser(mvc).isSignedIn(signedInBefore)).isFalse();
        assertThat(SignedIn.work(kari, () -> codes.left())).isEqualTo(7);
    }

    @Test
    void takesEachCodeOnce() {
        var kari = people.kari();
        var code = SignedIn.work(kari, () -> codes.renew(Links.offer())).get(0);
        recover(kari.email(), code);

        var again = recover(kari.email(), code);

        assertThat(again).hasStatus(422).bodyText().contains("#field-code").contains(kari.email());
    }

    @Test
    void takesNoCodeOfAnother() {
        var kari = people.kari();
        var code = SignedIn.work(people.ola(), () -> codes.renew(Links.offer())).get(0);

        assertThat(recover(kari.email(), code)).hasStatus(422);
    }

    @Test
    void answersTheSameForAnEmailNobodyHas() {
        var kari = people.kari();

        var known = recover(kari.email(), "aaaa-aaaa");
        var unknown = recover("nobody@example.com", "aaaa-aaaa");

        assertThat(known).hasStatus(422).bodyText().contains("do not match");
        assertThat(unknown).hasStatus(422).bodyText().contains("do not match");
    }

    @Test
    void endsGuessingCodesAfterTen() {
        var kari = people.kari();
        var code = SignedIn.work(kari, () -> codes.renew(Links.offer())).get(0);
        for (var i = 0; i < 10; i++) recover(kari.email(), "aaaa-aaa" + i);

        assertThat(recover(kari.email(), code)).hasStatus(422).bodyText().contains("Too many tries");
    }

    @Test
    void opensAResetLinkOnce() {
        var kari = people.kari();
        var token = passwords.resetToken(kari.email(), clock.instant()).orElseThrow();
        assertThat(mvc.get().uri("/reset/" + token).exchange()).hasStatusOk();
        assertThat(mvc.get().uri("/reset/" + token).exchange()).hasStatusOk();

        var first = reset(token);
        var second = reset(token);

        assertThat(first).hasRedirectedUrl("/login");
        assertThat(second).hasStatus(404);
        assertThat(new Browser(mvc).signIn(kari, NEW_PASSWORD)).isNotNull();
    }

    @Test
    void endsAResetLinkAfterAnHour() {
        var kari = people.kari();
        var token = passwords
                .resetToken(kari.email(), clock.instant().minus(Duration.ofMinutes(61)))
                .orElseThrow();

        assertThat(mvc.get().uri("/reset/" + token).exchange()).hasStatus(404);
        assertThat(reset(token)).hasStatus(404);
    }

    @Test
    void printsALinkForTheOneWhoForgot() {
        var kari = people.kari();

        assertThat(links.printed(kari.email(), clock.instant()))
                .containsPattern("http://localhost:8080/reset/[A-Za-z0-9_-]{22} ")
                .contains(kari.email());
        assertThat(links.printed("nobody@example.com", clock.instant())).doesNotContain("/reset/");
    }

    private MvcTestResult reset(String token) {
        return mvc.post()
                .uri("/reset/" + token)
                .with(csrf())
                .param("password", NEW_PASSWORD)
                .exchange();
    }

    private MvcTestResult recover(String email, String code) {
        return mvc.post()
                .uri("/forgot")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(Browser.newAddress());
                    return request;
                })
                .param("email", email)
                .param("code", code)
                .param("password", NEW_PASSWORD)
                .exchange();
    }

    /** Pressed twice, the button shows codes that open, whichever press came last. */
    @Test
    void makesTheSameCodesOfTheSameForm() {
        var kari = people.kari();
        var form = Links.offer();

        var first = SignedIn.work(kari, () -> codes.renew(form));
        var second = SignedIn.work(kari, () -> codes.renew(form));
        var others = SignedIn.work(kari, () -> codes.renew(Links.offer()));

        assertThat(second).isEqualTo(first).doesNotHaveDuplicates().hasSize(8);
        assertThat(others).doesNotContainAnyElementsOf(first);
        assertThat(SignedIn.work(kari, codes::left)).isEqualTo(8);
    }
}
