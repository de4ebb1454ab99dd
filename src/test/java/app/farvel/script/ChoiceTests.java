package app.farvel.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.farvel.shared.Tone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question that is a choice, and the passages that hang on what was chosen or answered. */
class ChoiceTests {

    private static final String PLAYBOOK = "client-farewell/playbook.yaml";
    private static final String WARM = "client-farewell/en.warm.md";
    private static final String PASSAGES =
            "[why=price: It costs too much[: {price}].]\n[why=time: There is no time.]\n[!tried: Nothing was tried.]"
                    + "\n[?successors: There are others.]\n[why=price, ?tried: All was tried.]";

    private final SortedMap<String, String> files = Scripts.inventedFiles();

    private final Map<String, String> answers =
            new HashMap<>(Map.of("achievement", "the web shop", "last-day", "2027-02-26"));

    @BeforeEach
    void addAChoice() {
        change(
                PLAYBOOK,
                "  tried:",
                "  why: {step: reason, type: choice, options: [price, time, none], silent: [none]}\n  tried:");
        for (var language : List.of("en", "nb")) {
            change(
                    "client-farewell/" + language + ".yaml",
                    "fields:",
                    "fields:\n  why: {question: \"Why?\", hint: one, blank: the reason, options: {price: Price, time: Time, none: Nothing}}");
            for (var tone : Tone.values())
                files.computeIfPresent(
                        "client-farewell/" + language + "." + tone.id() + ".md",
                        (file, text) -> text.replaceFirst("## reason\n", "## reason\n[why=price|time: Now.] "));
        }
        files.computeIfPresent(WARM, (file, text) -> text.replace("[why=price|time: Now.] ", PASSAGES + " "));
    }

    @Test
    void readsOptionsAndTheirLabels() {
        var playbook = catalogue().get("client-farewell");

        assertThat(playbook.field("why").orElseThrow().options()).containsExactly("price", "time", "none");
        assertThat(playbook.words(Scripts.NB).fields().get("why").options())
                .isEqualTo(Map.of("price", "Price", "time", "Time", "none", "Nothing"));
    }

    @Test
    void takesTheFirstOptionUntilAnotherIsChosen() {
        assertThat(reason()).startsWith("It costs too much. Nothing was tried. We need");

        answers.put("price", "12");
        answers.put("successors", "Amir");
        assertThat(reason()).startsWith("It costs too much: 12. Nothing was tried. There are others. We need");

        answers.put("tried", "a meeting");
        assertThat(reason()).startsWith("It costs too much: 12. There are others. All was tried. We need");

        answers.put("why", "time");
        assertThat(reason()).startsWith("There is no time. There are others. We need");

        answers.put("why", "none");
        answers.remove("successors");
        assertThat(reason()).startsWith("We need");
    }

    @Test
    void asksOnceForAnOptionThatNoLongerExists() {
        answers.put("why", "weather");

        var message = assemble();

        assertThat(message.blanks()).containsExactly(new Piece.Blank("why", "the reason"));
        assertThat(message.parts().get(1).text()).startsWith("[the reason] Nothing was tried. We need");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[why=time: There is no time.] | [why=tide: x]        | reason: unknown option tide of why; known are price, time, none",
                "[why=time: There is no time.] | ''                   | reason: has no passage for the option time of why",
                "[why=time: There is no time.] | [who=time: x]        | reason: who is no choice",
                "[!tried: Nothing was tried.]  | [tried=time: x]      | reason: tried is no choice",
                "[!tried: Nothing was tried.]  | [!achievement: x]    | reason: achievement is nothing that may be missing",
                "[!tried: Nothing was tried.]  | [?why: x]            | reason: why is nothing that may be missing",
                "[!tried: Nothing was tried.]  | {why}                | reason: unknown name {why}",
                "[!tried: Nothing was tried.]  | [!tried: {since}]    | reason: {since} may be missing and must stand inside [ ]",
                "[!tried: Nothing was tried.]  | [!tried: {nobody}]   | reason: unknown name {nobody}",
                "[!tried: Nothing was tried.]  | [!tried: a [?tried: b]] | reason: line 13: [ with a condition stands inside [ ]",
                "[!tried: Nothing was tried.]  | [!tried: a           | reason: line 13: [ is never closed",
            })
    void tellsFileStepAndName(String from, String to, String fault) {
        refuses(WARM, from, to, fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[price, time, none] | [price]        | fields.why.options: must be two at least",
                "[price, time, none] | [price, price] | fields.why.options: price stands twice",
                "silent: [none]      | silent: [nil]  | fields.why.silent: unknown option nil",
                "silent: [none]      | required: true | fields.why.required: a choice always has an answer",
                "type: choice        | type: text     | fields.why.options: only a choice has any",
            })
    void refusesAChoice(String from, String to, String fault) {
        refuses(PLAYBOOK, from, to, fault);
    }

    private void refuses(String file, String from, String to, String fault) {
        change(file, from, to);

        assertThat(faults()).anyMatch(found -> found.startsWith(file + ": " + fault));
    }

    @Test
    void wantsALabelForEveryOption() {
        change("client-farewell/nb.yaml", "time: Time", "tide: Time");

        assertThat(faults())
                .contains(
                        "client-farewell/nb.yaml: fields.why.options.time: is missing",
                        "client-farewell/nb.yaml: fields.why.options.tide: is unknown; known are price, time, none");
    }

    private String reason() {
        return assemble().parts().get(1).text();
    }

    private Assembled assemble() {
        var playbooks = catalogue();
        return new MessageAssembler(playbooks)
                .assemble(playbooks.get("client-farewell"), Scripts.EN, Register.WARM, Scripts.stranger(), answers);
    }

    private PlaybookCatalogue catalogue() {
        return new PlaybookCatalogue(files, Scripts.LANGUAGES);
    }

    private List<String> faults() {
        return catchThrowableOfType(BrokenPlaybooks.class, this::catalogue).faults();
    }

    private void change(String file, String from, String to) {
        assertThat(files.get(file)).contains(from);
        files.computeIfPresent(file, (name, text) -> text.replace(from, to));
    }
}
