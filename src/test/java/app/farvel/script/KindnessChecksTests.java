package app.farvel.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KindnessChecksTests {

    private final KindnessChecks checks = new KindnessChecks(Scripts.invented());

    @Test
    void findsThanksInTheFirstStep() {
        assertThat(checks.of(Scripts.EN, "Hi", List.of("Many THANKS, Line.", "B", "C")))
                .containsExactly(
                        new KindnessCheck("thanks-first", true, "thank"), new KindnessCheck("no-blame", true, ""));
    }

    @Test
    void missesThanksThatComeLater() {
        assertThat(checks.of(Scripts.EN, "Thank you", List.of("A", "Thank you", "C"))
                        .get(0))
                .isEqualTo(new KindnessCheck("thanks-first", false, ""));
    }

    @Test
    void findsBlameAnywhereWhateverTheApostrophe() {
        assertThat(checks.of(Scripts.EN, "Hi", List.of("A", "B", "Well, you\n didn’t"))
                        .get(1))
                .isEqualTo(new KindnessCheck("no-blame", false, "you didn't"));
        assertThat(checks.of(Scripts.NB, "Jeg er skuffet", List.of("A")).get(1).passed())
                .isFalse();
    }

    @Test
    void looksAtWordsFromTheirBeginning() {
        assertThat(checks.of(Scripts.NB, "", List.of("Brødet ble uttakket."))
                        .get(0)
                        .passed())
                .isFalse();
    }

    @Test
    void bearsATextWithoutParts() {
        assertThat(checks.of(Scripts.EN, "", List.of())).hasSize(2);
    }
}
