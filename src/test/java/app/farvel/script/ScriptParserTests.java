package app.farvel.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.script.Token.Fixed;
import app.farvel.script.Token.Name;
import app.farvel.script.Token.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptParserTests {

    private final Faults faults = Faults.none().in("en.warm.md");

    @Test
    void readsSubjectAndSections() {
        var text = "Subject: Thanks, {contact}\n\n## one\n{greeting}\n\nFirst.\n\n\n## two\nSecond.\n";

        var script = ScriptParser.parse(text, faults);

        faults.refuse();
        assertThat(script.subject()).containsExactly(new Fixed("Thanks, "), new Name("contact", false));
        assertThat(script.sections())
                .containsExactly(
                        new Script.Section("one", List.of(new Name("greeting", false), new Fixed("\n\nFirst."))),
                        new Script.Section("two", List.of(new Fixed("Second."))));
    }

    @Test
    void readsPassagesCapitalsAndEscapes() {
        var tokens = TokenParser.parse("{Plan-by}[ since {since}] \\{a\\} \\[b\\] \\\\", 1, "one", faults);

        faults.refuse();
        assertThat(tokens)
                .containsExactly(
                        new Name("plan-by", true),
                        new Passage(List.of(new Fixed(" since "), new Name("since", false))),
                        new Fixed(" {a} [b] \\"));
    }

    @Test
    void ignoresCommentsAtTheTopAndForeignLineEnds() {
        var text = "\ufeff<!-- one\r\n two -->\r\n<!-- three -->\r\nSubject: Hi\r\n## one\r\nA\r\nB <!-- stays -->";

        var script = ScriptParser.parse(text, faults);

        faults.refuse();
        assertThat(script.subject()).containsExactly(new Fixed("Hi"));
        assertThat(script.sections().get(0).tokens()).containsExactly(new Fixed("A\nB <!-- stays -->"));
    }

    @Test
    void takesAnyNumberOfSections() {
        var script = ScriptParser.parse("Subject: Hi\n## 1\na\n## 2\nb\n## 3\nc\n## 4\nd", faults);

        faults.refuse();
        assertThat(script.sections()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a [b {c} [d {e}] f]   | [ stands inside [ ]",
                "a [b {c}              | [ is never closed",
                "a ] b                 | ] was never opened",
                "a } b                 | } was never opened",
                "a {b                  | { must be followed by a name and }",
                "a {} b                | { must be followed by a name and }",
                "a {7*7} b             | { must be followed by a name and }",
                "a [b] c               | [ ] has no name in it",
                "a \\n b               | \\ stands only before",
            })
    void tellsWhatIsWrongAndOnWhichLine(String broken, String message) {
        ScriptParser.parse("Subject: Hi\n\n## one\nFine.\n\n" + broken, faults);

        assertThatThrownBy(faults::refuse)
                .isInstanceOf(BrokenPlaybooks.class)
                .hasMessageContaining("en.warm.md: one: line 6: " + message);
    }

    @Test
    void missesTheSubject() {
        ScriptParser.parse("## one\nFine.", faults);

        assertThatThrownBy(faults::refuse).hasMessageContaining("en.warm.md: the first line must be \"Subject: …\"");
    }

    @Test
    void refusesTextBeforeTheFirstStep() {
        ScriptParser.parse("Subject: Hi\n\nLost.\n## one\nFine.", faults);

        assertThatThrownBy(faults::refuse).hasMessageContaining("en.warm.md: text stands before the first ## step");
    }
}
