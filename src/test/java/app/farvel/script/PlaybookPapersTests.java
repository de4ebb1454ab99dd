package app.farvel.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.farvel.shared.NotFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every paper of every playbook, with full, no and hostile values. */
class PlaybookPapersTests {

    private static final PlaybookCatalogue PLAYBOOKS = Scripts.real();
    private static final MessageAssembler ASSEMBLER = new MessageAssembler(PLAYBOOKS);
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<Arguments> papers() {
        return PLAYBOOKS.all().stream()
                .flatMap(playbook -> playbook.papers().stream()
                        .flatMap(paper -> Scripts.LANGUAGES.stream()
                                .map(language -> Arguments.of(playbook.id(), paper, language))));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void readsAsItDidWithTypicalValues(String playbook, Paper paper, Locale language) throws IOException {
        var golden = GOLDEN.resolve(playbook).resolve(language.toLanguageTag() + "." + paper.id() + ".txt");

        var assembled = full(playbook, paper, language);

        assertThat(assembled.blanks()).isEmpty();
        var text = "Subject: " + assembled.subjectText() + "\n\n" + sections(assembled) + "\n";
        if (Boolean.getBoolean("farvel.golden.write")) Files.writeString(golden, text);
        assertThat(golden).hasContent(text);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void blamesNobody(String playbook, Paper paper, Locale language) {
        var assembled = full(playbook, paper, language);

        var checks = new TextChecks(PLAYBOOKS).of(language, assembled.subjectText(), assembled.partTexts());

        assertThat(checks)
                .filteredOn(check -> check.id().equals("no-blame"))
                .hasSize(1)
                .allMatch(TextCheck::passed);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void namesWhatIsMissingInWords(String playbookId, Paper paper, Locale language) {
        var playbook = PLAYBOOKS.get(playbookId);
        var labels = new HashMap<>(PLAYBOOKS.labels(language));
        playbook.words(language).fields().forEach((id, words) -> labels.put(id, words.blank()));

        var assembled = ASSEMBLER.paper(playbook, paper, language, Scripts.stranger(), Map.of());

        assertThat(assembled.blanks())
                .isNotEmpty()
                .allSatisfy(blank -> assertThat(blank.label()).isEqualTo(labels.get(blank.field())));
        assertThat(assembled.subjectText() + "\n\n" + assembled.text())
                .doesNotContain("{", "}", "  ", " \n", "\n\n\n", "..")
                .doesNotContainPattern(" [,.;:!?]")
                .doesNotContainPattern("\\n ");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void keepsItsOwnWordsWhateverIsTyped(String playbookId, Paper paper, Locale language) {
        var ownWords = ownWords(full(playbookId, paper, language));

        for (var hostile :
                List.of("{effect-date}", "] [", "<script>x</script>", "a\r\nSubject: b", "\u202e", "$1 \\")) {
            var values = new HashMap<>(values(playbookId, language));
            values.replaceAll((name, value) -> value.matches("\\d{4}-.*") ? value : hostile + " x");
            var facts = Scripts.line()
                    .addressing(paper == Paper.NOTICE ? FormOfAddress.FORMAL : FormOfAddress.FIRST_NAME)
                    .ending(hostile + " x");
            var assembled = ASSEMBLER.paper(PLAYBOOKS.get(playbookId), paper, language, facts, values);

            assertThat(ownWords(assembled)).isEqualTo(ownWords);
            assertThat(assembled.subjectText()).doesNotContain("\n");
        }
    }

    @Test
    void namesTheYearOfADayThatBinds() {
        var notice = full("vendor-sunset", Paper.NOTICE, Scripts.EN);

        assertThat(notice.text()).contains("given on 23 November 2026", "ends on 26 February 2027");
    }

    @Test
    void hasNoPapersWhereNoneAreDeclared() {
        var postpone = PLAYBOOKS.get("coffee-postpone");

        assertThat(postpone.has(Paper.GUIDE)).isFalse();
        assertThatThrownBy(() -> postpone.paper(Scripts.EN, Paper.GUIDE)).isInstanceOf(NotFound.class);
    }

    private static Assembled full(String playbook, Paper paper, Locale language) {
        var facts = paper == Paper.NOTICE ? Scripts.line().addressing(FormOfAddress.FORMAL) : Scripts.line();
        return ASSEMBLER.paper(PLAYBOOKS.get(playbook), paper, language, facts, values(playbook, language));
    }

    private static Map<String, String> values(String playbook, Locale language) {
        var values = new HashMap<>(Scripts.typicalAnswers(playbook, language));
        var norwegian = language.equals(Scripts.NB);
        values.put("agreement-number", "ND-2021-04");
        values.put("clause", norwegian ? "Oppsigelsestiden er tre måneder." : "The period of notice is three months.");
        values.put("clause-page", norwegian ? "punkt 7, side 4" : "clause 7, page 4");
        values.put("effect-date", "2027-02-26");
        values.put("notice-day", "2026-11-23");
        values.put("last-notice-day", "2026-11-26");
        values.put("party", norwegian ? "Farvel AS (org.nr. 912 345 678)" : "Farvel AS (company no. 912 345 678)");
        values.put("confirmation-day", "2026-12-07");
        values.put("notice-form", norwegian ? "per brev" : "by letter");
        return values;
    }

    private static String sections(Assembled assembled) {
        return assembled.parts().stream()
                .map(part -> "## " + part.title() + "\n" + part.text())
                .collect(Collectors.joining("\n\n"));
    }

    private static List<String> ownWords(Assembled assembled) {
        return Stream.concat(
                        assembled.subject().stream(),
                        assembled.parts().stream().flatMap(part -> part.pieces().stream()))
                .filter(Piece.Text.class::isInstance)
                .map(Piece::text)
                .toList();
    }
}
