package app.farvel.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every playbook in every language and register, with full, minimal and hostile answers. */
class PlaybookTextsTests {

    private static final PlaybookCatalogue PLAYBOOKS = Scripts.real();
    private static final MessageAssembler ASSEMBLER = new MessageAssembler(PLAYBOOKS);
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Map<Register, Integer> MOST_WORDS =
            Map.of(Register.WARM, 160, Register.PLAIN, 145, Register.BRIEF, 70, Register.TEXT, 70, Register.TALK, 190);

    /** What does harm elsewhere; each is a whole answer. */
    private static final List<String> HOSTILE = List.of(
            "{x}",
            "{greeting} {closing} {contact}",
            "[",
            "] }",
            "\\{ \\",
            "${7*7} #{7*7} *{7*7} __${7*7}__",
            "<script>alert(1)</script> &amp; <b>",
            "one\r\ntwo\rthree\nSubject: four\n\n## five",
            "👩🏽‍🚀🇳🇴 ok",
            "x".repeat(10_000),
            "שלום \u202e dlrow \u2066 עולם \u200f",
            "half \ud83d of a pair",
            "null\u0000bell\u0007escape\u001b[31m",
            "$1 \\1 %s {0} '{0}'");

    static Stream<Arguments> texts() {
        return PLAYBOOKS.all().stream()
                .flatMap(playbook -> Scripts.LANGUAGES.stream()
                        .flatMap(language -> Stream.of(Register.values())
                                .map(register -> Arguments.of(playbook.id(), language, register))));
    }

    /** Those that have room for every answer. */
    static Stream<Arguments> written() {
        return texts().filter(text -> ((Register) text.get()[2]).isTone());
    }

    @Test
    void thereAreFifty() {
        assertThat(texts()).hasSize(50);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsAsItDidWithTypicalAnswers(String playbook, Locale language, Register register) throws IOException {
        var golden = GOLDEN.resolve(playbook).resolve(language.toLanguageTag() + "." + register.id() + ".txt");

        var message = full(playbook, language, register);

        assertThat(message.blanks()).isEmpty();
        var text = "Subject: " + message.subjectText() + "\n\n" + message.text() + "\n";
        if (Boolean.getBoolean("farvel.golden.write")) write(golden, text);
        assertThat(golden).hasContent(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isShortAndKindWithTypicalAnswers(String playbook, Locale language, Register register) {
        var message = full(playbook, language, register);

        var checks = new TextChecks(PLAYBOOKS).of(language, message.subjectText(), message.partTexts());

        var reading = Reading.of(message.text(), language);
        assertThat(reading.words()).isLessThanOrEqualTo(MOST_WORDS.get(register));
        if (register == Register.TEXT)
            assertThat(reading.isLongForTextMessage()).isFalse();
        assertThat(checks).extracting(TextCheck::passed).containsOnly(true);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isWholeWithNothingButTheRequired(String playbookId, Locale language, Register register) {
        var playbook = PLAYBOOKS.get(playbookId);
        var answers = new HashMap<>(Scripts.typicalAnswers(playbookId, language));
        playbook.fields().stream().filter(field -> !field.required()).forEach(field -> answers.remove(field.id()));

        var message = ASSEMBLER.assemble(playbook, language, register, Scripts.stranger(), answers);

        assertThat(message.hasBlanks()).isFalse();
        assertThat(message.subjectText() + "\n\n" + message.text())
                .doesNotContain("[", "]", "{", "}", "  ", " \n", "\n\n\n", "..")
                .doesNotContainPattern(" [,.;:!?]")
                .doesNotContainPattern("\\n ");
    }

    @ParameterizedTest
    @MethodSource("written")
    void asksForEverythingRequiredWhenNothingIsAnswered(String playbookId, Locale language, Register register) {
        var playbook = PLAYBOOKS.get(playbookId);

        var asked = combinations(playbook.fields()).stream()
                .map(choices -> ASSEMBLER.assemble(playbook, language, register, Scripts.stranger(), choices))
                .flatMap(message -> message.blanks().stream())
                .map(Piece.Blank::field)
                .distinct();

        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(playbook.fields().stream()
                        .filter(Field::required)
                        .map(Field::id)
                        .filter(id -> !isOnlyInPairs(playbook, language, register, id))
                        .toList());
    }

    /** Asked for by the name of the pairs. */
    private static boolean isOnlyInPairs(Playbook playbook, Locale language, Register register, String id) {
        var script = playbook.script(language, register);
        return playbook.isInPairs(playbook.field(id).orElseThrow())
                && script.sections().stream()
                        .noneMatch(section -> Token.allNames(section.tokens())
                                .anyMatch(name -> name.name().equals(id)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void keepsItsOwnWordsWhateverIsAnswered(String playbookId, Locale language, Register register) {
        var ownWords = ownWords(full(playbookId, language, register));
        var playbook = PLAYBOOKS.get(playbookId);

        for (var hostile : HOSTILE) {
            var answers = new HashMap<String, String>();
            Scripts.typicalAnswers(playbookId, language).keySet().forEach(field -> answers.put(field, hostile));
            var message = ASSEMBLER.assemble(playbook, language, register, hostileFacts(hostile), answers);

            assertThat(ownWords(message)).isEqualTo(ownWords);
            assertThat(values(message)).allSatisfy(PlaybookTextsTests::isHarmless);
            assertThat(message.subjectText()).doesNotContain("\n");
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void asksAgainForAChoiceThatDoesNotExist(String playbookId, Locale language, Register register) {
        var playbook = PLAYBOOKS.get(playbookId);
        var choices = playbook.fields().stream()
                .filter(field -> field.type() == FieldType.CHOICE)
                .map(Field::id)
                .toList();

        for (var hostile : HOSTILE) {
            var answers = new HashMap<>(Scripts.typicalAnswers(playbookId, language));
            choices.forEach(choice -> answers.put(choice, hostile));
            var message = ASSEMBLER.assemble(playbook, language, register, Scripts.line(), answers);

            assertThat(message.blanks()).extracting(Piece.Blank::field).containsExactlyInAnyOrderElementsOf(choices);
        }
    }

    /** Whatever is chosen beside each other reads as sentences, with everything answered and with little. */
    @ParameterizedTest
    @MethodSource("texts")
    void readsAsSentencesWhateverIsChosen(String playbookId, Locale language, Register register) {
        var playbook = PLAYBOOKS.get(playbookId);
        var typical = Scripts.typicalAnswers(playbookId, language);

        for (var choices : combinations(playbook.fields())) {
            var all = new HashMap<>(typical);
            all.putAll(choices);
            playbook.fields().stream()
                    .filter(field -> !all.containsKey(field.id()) && field.type() != FieldType.CHOICE)
                    .forEach(field -> all.put(field.id(), field.type() == FieldType.DATE ? "2026-12-18" : "Good!"));
            var few = new HashMap<>(all);
            playbook.fields().stream()
                    .filter(field -> !field.required() && field.type() != FieldType.CHOICE)
                    .forEach(field -> few.remove(field.id()));
            for (var answers : List.of(all, few))
                for (var facts : List.of(Scripts.line(), Scripts.stranger()))
                    assertSentences(ASSEMBLER.assemble(playbook, language, register, facts, answers));
        }
    }

    private static void assertSentences(Assembled message) {
        assertThat(message.blanks()).isEmpty();
        assertThat(message.subjectText() + "\n\n" + message.text())
                .doesNotContain("[", "]", "{", "}", "  ", " \n", "\n\n\n", "..", "!.", "?.")
                .doesNotContainPattern(" [,.;:!?]")
                .doesNotContainPattern("\\n ")
                .doesNotContainPattern("(?m)^[,.;:!?]")
                .doesNotContainPattern("[.!?][A-ZÆØÅ]")
                .doesNotContainPattern("(?m)^\\p{Ll}")
                .doesNotContainPattern("(?<![0-9])[.!?] \\p{Ll}")
                .doesNotContainPattern("[.!?]\\n[^\\n]");
    }

    private static List<Map<String, String>> combinations(List<Field> fields) {
        var all = List.of(Map.<String, String>of());
        for (var field : fields) {
            if (field.type() != FieldType.CHOICE) continue;
            all = all.stream()
                    .flatMap(before -> field.options().stream().map(option -> {
                        var chosen = new HashMap<>(before);
                        chosen.put(field.id(), option);
                        return Map.copyOf(chosen);
                    }))
                    .toList();
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("written")
    void takesAnswersToTheLetter(String playbookId, Locale language, Register register) {
        var playbook = PLAYBOOKS.get(playbookId);
        var field = playbook.fields().stream()
                .filter(each -> each.type() == FieldType.TEXT)
                .min(Comparator.comparing(each -> !each.required()));

        for (var typed : List.of("{x}", "[", "] {contact} \\{", "${7*7}", "<b>", "👩🏽‍🚀", "x".repeat(10_000))) {
            var answers = new HashMap<>(Scripts.typicalAnswers(playbookId, language));
            field.ifPresent(text -> answers.put(text.id(), typed));
            var message = ASSEMBLER.assemble(playbook, language, register, Scripts.line(), answers);

            field.ifPresent(text -> assertThat(message.text()).contains(typed));
        }
    }

    private static Assembled full(String playbook, Locale language, Register register) {
        var answers = Scripts.typicalAnswers(playbook, language);
        return ASSEMBLER.assemble(PLAYBOOKS.get(playbook), language, register, Scripts.line(), answers);
    }

    private static Facts hostileFacts(String hostile) {
        var line = Scripts.line();
        return new Facts(hostile, hostile, FormOfAddress.FORMAL, hostile, hostile, line.since(), 14, Scripts.TODAY)
                .ending(hostile);
    }

    private static List<String> ownWords(Assembled message) {
        return pieces(message)
                .filter(Piece.Text.class::isInstance)
                .map(Piece::text)
                .toList();
    }

    private static List<Piece> values(Assembled message) {
        return pieces(message)
                .filter(piece -> piece instanceof Piece.Value || piece instanceof Piece.Frame)
                .toList();
    }

    private static Stream<Piece> pieces(Assembled message) {
        return Stream.concat(
                message.subject().stream(), message.parts().stream().flatMap(part -> part.pieces().stream()));
    }

    private static void isHarmless(Piece piece) {
        assertThat(piece.text())
                .isNotBlank()
                .doesNotContainPattern("[\\p{Cc}&&[^\\n]]|[\u202a-\u202e\u2066-\u2069]|\\p{Cs}");
        if (piece instanceof Piece.Value) assertThat(piece.text()).doesNotContain("\n");
    }

    private static void write(Path golden, String text) throws IOException {
        Files.createDirectories(golden.getParent());
        Files.writeString(golden, text);
    }
}
