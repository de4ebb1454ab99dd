package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Passord12345!",
                "123456789012",
                "abcabcabcabc",
                "passordpassord",
                "aaaaaaaaaaaa",
                "qwertyuiopå",
                "1qaz2wsx3edc",
                "Sommer2026!!!",
                "hemmeligpassord",
                "poiuytrewq12"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThat(rules.objection(password)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fire hester under broen",
                "correct horse battery staple",
                "749201863574",
                "blåbær-på-trappa",
                "Åtte🦢svaner🦢"
            })
    void acceptsASentenceOrAnythingLongAndOdd(String password) {
        assertThat(rules.objection(password, "Kari Nordmann", "kari@example.com"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P@ssw0rd1234",
                "liverpool1892",
                "monkey123monkey",
                "iloveyou12345",
                "qwerty azerty",
                "letmein letmein",
                "JohnSmith1984",
                "13/05/1984 abc",
                "Farvel2026!!"
            })
    void refusesWhatAProgramGuessesSoon(String password) {
        assertThat(rules.objection(password)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sojdlg123aljg", "PolniyPizdec0211", "ghjcnjgfhjkm", "WEBsolutions"})
    void refusesWhatBecamePublicAfterABreach(String password) {
        assertThat(rules.objection(password)).contains("account.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nordmann 1984!", "19kari84kari", "k4ri nordmann", "Kari@Farvel.12"})
    void refusesPiecesOfOnesOwnNameWithAYear(String password) {
        assertThat(rules.objection(password, "Kari Nordmann", "nn@example.com")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4@sS5$1l!|qwertyPassword", "4@s5$1!|0(7+x%z2", "@$$@$$1n4t10n5", "1!lI|", "a1"})
    void judgesTheLongestHostilePasswordQuickly(String piece) {
        var hostile = piece.repeat(100).substring(0, 198) + "ø2";
        var own = "x@".repeat(120);
        rules.objection("fire hester under broen");
        var clock = ManagementFactory.getThreadMXBean();
        var start = clock.getCurrentThreadCpuTime();

        rules.objection(hostile, own);

        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void refusesOnesOwnNameAndEmail() {
        assertThat(rules.objection("KariNordmann2026", "Kari Nordmann", "k@example.com"))
                .contains("account.password.own");
        assertThat(rules.objection("kari.nordmann!", "Kari", "kari.nordmann@example.com"))
                .contains("account.password.own");
    }

    @Test
    void asksForTwelveAndAllowsTwoHundred() {
        assertThat(rules.objection("elleve tegn")).contains("account.password.short");
        assertThat(rules.objection("tolv tegn er")).isEmpty();
        assertThat(rules.objection("en ganske lang setning om vær, ".repeat(7).substring(0, 200)))
                .isEmpty();
        assertThat(rules.objection("x1".repeat(101))).contains("account.password.long");
    }
}
