package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.shared.ApplicationTest;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class SecurityLogTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn people;

    @Autowired
    PasswordService passwords;

    @Autowired
    RecoveryCodes codes;

    @Autowired
    Clock clock;

    @Test
    void tellsSignInsAndSignOuts(CapturedOutput log) {
        var kari = people.kari();
        var session = new Browser(mvc).signIn(kari);
        mvc.post().uri("/logout").cookie(session).with(csrf()).exchange();

        assertThat(log).containsPattern(line("signed-in", kari)).containsPattern(line("signed-out", kari));
    }

    @Test
    void tellsFailuresWithTheAccountTheyAimAtButNotWhatWasTyped(CapturedOutput log) {
        var kari = people.kari();
        var guesser = new Browser(mvc);
        for (var i = 0; i < 10; i++) guesser.tryToSignIn(kari.email(), "guess of mine " + i);
        guesser.tryToSignIn("nobody@example.com", "guess of mine 11");

        assertThat(log)
                .containsPattern(line("sign-in-failed", kari))
                .containsPattern("farvel.security .*: throttled account=- address=10\\.1\\.\\d+\\.\\d+\\R")
                .doesNotContain("guess of mine", kari.email(), "nobody@example.com");
    }

    @Test
    void tellsChangesOfPasswordsAndTheSessionsTheyEnd(CapturedOutput log) {
        var kari = people.kari();
        var here = new Browser(mvc).signIn(kari);
        new Browser(mvc).signIn(kari);
        var password = "syv svarte svaner svømmer";

        for (var current : new String[] {"not her password", SignedIn.PASSWORD})
            mvc.post()
                    .uri("/settings/security/password")
                    .cookie(here)
                    .with(csrf())
                    .param("current", current)
                    .param("password", password)
                    .exchange();

        assertThat(log)
                .containsPattern(line("password-wrong", kari))
                .containsPattern(line("password-changed", kari))
                .containsPattern(line("session-ended", kari))
                .doesNotContain(password, SignedIn.PASSWORD, "not her password");
    }

    @Test
    void tellsRecoveriesAndResetLinksButNoCodeAndNoToken(CapturedOutput log) {
        var kari = people.kari();
        var code = SignedIn.work(kari, () -> codes.renew(Links.offer())).get(0);
        for (var typed : new String[] {"aaaa-bbbb-cccc", code})
            mvc.post()
                    .uri("/forgot")
                    .with(csrf())
                    .with(from("10.7.7.7"))
                    .param("email", kari.email())
                    .param("code", typed)
                    .param("password", "syv svarte svaner svømmer")
                    .exchange();
        var token = passwords.resetToken(kari.email(), clock.instant()).orElseThrow();
        mvc.post()
                .uri("/reset/" + token)
                .with(csrf())
                .param("password", "åtte hvite høner hopper")
                .exchange();

        assertThat(log)
                .containsPattern(line("recovery-codes-made", kari))
                .containsPattern(line("recovery-failed", kari))
                .containsPattern(line("recovery-used", kari))
                .containsPattern(line("reset-link-made", kari))
                .containsPattern(line("reset-link-used", kari))
                .doesNotContain(code, "aaaa-bbbb-cccc", token, kari.email());
    }

    @Test
    void tellsWhatIsRefused(CapturedOutput log) {
        var kari = people.kari();
        mvc.post().uri("/settings").with(SignedIn.as(kari)).exchange();
        mvc.post()
                .uri("/settings")
                .header("Sec-Fetch-Site", "cross-site")
                .with(from("10.6.6.6"))
                .exchange();

        assertThat(log)
                .containsPattern(line("form-without-token-refused", kari))
                .contains("other-site-refused account=- address=10.6.6.6");
    }

    @Test
    void letsNoAddressWriteALineOfItsOwn(CapturedOutput log) {
        mvc.post()
                .uri("/settings")
                .header("Sec-Fetch-Site", "cross-site")
                .with(from("1.2.3.4\r\nfarvel.security : signed-in account=" + new UUID(0, 1) + "\u2028x".repeat(90)))
                .exchange();

        assertThat(log.getOut().lines().filter(line -> line.contains("other-site-refused")))
                .hasSize(1)
                .allMatch(
                        line -> line.matches(".* other-site-refused account=- address=1\\.2\\.3\\.4\\?\\?[^ ]{1,60}"));
        assertThat(log).doesNotContainPattern("(?m)^farvel.security");
    }

    private static String line(String deed, Account account) {
        return "farvel\\.security .*: " + deed + " account=" + account.id() + " address=(-|[0-9a-f.:]+)\\R";
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
