package app.farvel.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextChecksTests {

    private final TextChecks checks = new TextChecks(Scripts.invented());

    @Test
    void findsThanksInTheFirstStep() {
        assertThat(checks.of(Scripts.EN, "Hi", List.of("Many THANKS, Line.", "B", "C")))
                .containsExactly(
                        new TextCheck("thanks-first", true, "thank"),
                        new TextCheck("no-blame", true, ""),
                        new TextCheck("reads", true, ""));
    }

    @Test
    void missesThanksThatComeLater() {
        assertThat(checks.of(Scripts.EN, "Thank you", List.of("A", "Thank you", "C"))
                        .get(0))
                .isEqualTo(new TextCheck("thanks-first", false, ""));
    }

    @Test
    void findsBlameAnywhereWhateverTheApostrophe() {
        assertThat(checks.of(Scripts.EN, "Hi", List.of("A", "B", "Well, you\n didn’t"))
                        .get(1))
                .isEqualTo(new TextCheck("no-blame", false, "you didn't"));
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
    void findsAWordThatStandsTwiceWhereverItBreaks() {
        var real = new TextChecks(Scripts.real());

        assertThat(real.of(Scripts.EN, "", List.of("Thank you for\nFor the shop."))
                        .get(2))
                .isEqualTo(new TextCheck("reads", false, "for For"));
        assertThat(real.of(Scripts.NB, "", List.of("Takk for for butikken."))
                        .get(2)
                        .word())
                .isEqualTo("for for");
        assertThat(real.of(Scripts.EN, "", List.of("Thank you. You had had an army for forty days, the theory says."))
                        .get(2)
                        .passed())
                .isTrue();
        assertThat(real.of(Scripts.NB, "", List.of("Det det gjelder, er at avtalen avsluttes."))
                        .get(2)
                        .passed())
                .isTrue();
    }

    @Test
    void findsASecondGreeting() {
        var real = new TextChecks(Scripts.real());

        assertThat(real.of(Scripts.EN, "", List.of("Dear Line,\n\nThank you.", "Hello Line,\n\nIt ends."))
                        .get(2))
                .isEqualTo(new TextCheck("reads", false, "Hello Line,"));
        assertThat(real.of(Scripts.NB, "", List.of("Hei, Line!\n\nHei, Line!\n\nTakk."))
                        .get(2)
                        .passed())
                .isFalse();
        assertThat(real.of(Scripts.EN, "", List.of("Dear Line,\n\nHello Fresh was our best project.", "Dear me."))
                        .get(2)
                        .passed())
                .isTrue();
    }

    @Test
    void knowsANoteThatFitsASentence() {
        var real = new TextChecks(Scripts.real());

        assertThat(List.of("The new shop front", "your patience in March", "A site", "How you led it"))
                .allMatch(note -> real.fitsSentence(Scripts.EN, note));
        assertThat(List.of(
                        "Relaunched the pricing page",
                        "Theory of change",
                        "The",
                        "",
                        "123 orders",
                        "Lunch",
                        "A/B testing",
                        "A4 flyers"))
                .noneMatch(note -> real.fitsSentence(Scripts.EN, note));
        assertThat(real.fitsSentence(Scripts.NB, "Den nye nettbutikken")).isTrue();
        assertThat(real.fitsSentence(Scripts.NB, "Lanserte butikken")).isFalse();
    }

    @Test
    void findsAnAnswerThatBeginsLikeASentence() {
        var playbooks = Scripts.real();
        var vendor = playbooks.get("vendor-sunset");
        var answers = new HashMap<>(Scripts.typicalAnswers("vendor-sunset", Scripts.EN));
        var real = new TextChecks(playbooks);

        answers.put("need", "Pages that load fast");
        answers.put("next-vendor", "Fjordlab");
        assertThat(reads(real, vendor, playbooks, answers)).isEqualTo(new TextCheck("reads", false, "Pages"));
        for (var fine : List.of("pages that load fast", "HTML by hand", "The site to load fast", "3 pages", "iOS")) {
            answers.put("need", fine);
            assertThat(reads(real, vendor, playbooks, answers).passed())
                    .as(fine)
                    .isTrue();
        }
    }

    private static TextCheck reads(
            TextChecks checks, Playbook playbook, PlaybookCatalogue playbooks, Map<String, String> answers) {
        var message =
                new MessageAssembler(playbooks).assemble(playbook, Scripts.EN, Register.WARM, Scripts.line(), answers);
        return checks.of(playbook, message).get(2);
    }

    @Test
    void bearsATextWithoutParts() {
        assertThat(checks.of(Scripts.EN, "", List.of())).hasSize(3);
    }
}
