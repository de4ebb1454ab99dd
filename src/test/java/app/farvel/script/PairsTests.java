package app.farvel.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two lists side by side: who can help with what. */
class PairsTests {

    private static final Playbook MENTEE = Scripts.real().get("mentee-handoff");
    private static final MessageAssembler ASSEMBLER = new MessageAssembler(Scripts.real());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pricing             | Ingrid             | Ingrid can help you with pricing.",
                "The prices.         | Ingrid             | Ingrid can help you with the prices.",
                "pricing~hiring      | Ingrid~Amir        | Ingrid can help you with pricing, and Amir with hiring.",
                "a and b~c~d         | X~Y and Z~Q        | X can help you with a and b, Y and Z with c, and Q with d.",
                "pricing~hiring~tax  | Ingrid~Amir~ingrid | Ingrid can help you with pricing and tax, and Amir with hiring.",
                "- pricing~~- hiring | Ingrid~~Amir       | Ingrid can help you with pricing, and Amir with hiring.",
                "{leaders}           | {challenges}       | {challenges} can help you with {leaders}.",
                "hiring.~pricing     | Martin King Jr.~Amir | Martin King Jr. can help you with hiring, and Amir with pricing.",
            })
    void saysWhoHelpsWithWhat(String challenges, String leaders, String sentence) {
        assertThat(brief(challenges, leaders).partTexts().get(2)).startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pricing~hiring | Ingrid",
                "pricing | Ingrid~Amir",
                "pricing | ''",
                "pricing | -",
                "'' | ''",
                "~hiring | Ingrid~Amir"
            })
    void asksForTheOtherHalf(String challenges, String leaders) {
        var message = brief(challenges, leaders);

        assertThat(message.blanks()).extracting(Piece.Blank::field).containsExactly("helpers");
        assertThat(message.partTexts().get(2)).startsWith("[who can help with what].");
    }

    @Test
    void saysItInNorwegian() {
        var answers = answers("kundekontakt\navtaler", "Ingrid Moe (økonomi)\nJonas Dahl");

        var message = ASSEMBLER.assemble(MENTEE, Scripts.NB, Register.BRIEF, Scripts.stranger(), answers);

        assertThat(message.partTexts().get(2))
                .startsWith("Ingrid Moe (økonomi) kan hjelpe deg med kundekontakt, og Jonas Dahl med avtaler.");
    }

    @Test
    void keepsRowsInTheirPlaces() {
        var pairs = Pairs.of("\npricing\n\nhiring", "Ingrid\n\n\nAmir");

        assertThat(pairs.rows())
                .containsExactly(
                        new Pairs.Row("", "Ingrid"), new Pairs.Row("pricing", ""), new Pairs.Row("hiring", "Amir"));
        assertThat(Pairs.of(pairs.left(), pairs.right())).isEqualTo(pairs);
    }

    /** Else a draft that nobody touched would count as changed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"- a.~b | X", "a | X Jr.~Y", "'' | ''", "a~b | ~~X~Y"})
    void keepsWhatWasTyped(String left, String right) {
        var pairs = Pairs.of(left.replace('~', '\n'), right.replace('~', '\n'));

        assertThat(pairs.left()).isEqualTo(left.replace('~', '\n'));
        assertThat(pairs.right()).isEqualTo(right.replace('~', '\n'));
    }

    @Test
    void pointsOutACapitalInAPair() {
        var message = brief("Budgets and hard talks", "Amir");

        assertThat(new TextChecks(Scripts.real()).of(MENTEE, message))
                .filteredOn(check -> check.id().equals("reads"))
                .containsExactly(new TextCheck("reads", false, "Budgets"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "of: [challenges, leaders]                | of: [challenges]                         | fields.helpers.of: must be exactly two lists",
                "of: [challenges, leaders]                | of: [leaders, leaders]                   | fields.helpers.of: must be exactly two lists",
                "challenges:   {step: request, type: list | challenges:   {suggest: since, step: request, type: list | fields.helpers.of: challenges is no required list",
                "of: [challenges, leaders]                | of: [challenges, gain]                   | fields.helpers.of: gain is no required list of the same step",
                "of: [challenges, leaders]                | of: [challenges, nobody]                 | fields.helpers.of: nobody is no required list",
                "of: [challenges, leaders]                | required: true                           | fields.helpers.required: belongs to the lists",
                "type: pairs, of: [challenges, leaders]   | type: text, of: [challenges, leaders]    | fields.helpers.of: only pairs are of anything",
                "challenges:   {step: request, type: list | challenges:   {step: recap, type: list   | fields.helpers.of: challenges is no required list",
            })
    void refusesPairs(String from, String to, String fault) {
        refuses("mentee-handoff/playbook.yaml", from, to, fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"{leaders} med {challenges}\"'  | med                   | fields.helpers.pair.next: {challenges} is missing",
                "'{leaders} med {challenges}'      | '{leaders} med {challenges}{'      | fields.helpers.pair.next: only {challenges} and {leaders} may",
                "'{leaders} med {challenges}'      | '{leaders} med {challenges} {who}' | fields.helpers.pair.next: only {challenges} and {leaders} may",
                "'and: og'                         | 'or: eller'           | fields.helpers.pair.and: is missing",
                "'    pair: {'                      | '    pear: {'          | fields.helpers.pair: is missing",
            })
    void wantsWordsForThem(String from, String to, String fault) {
        refuses("mentee-handoff/nb.yaml", from, to, fault);
    }

    private static void refuses(String file, String from, String to, String fault) {
        var files = PlaybookFiles.under("playbooks");
        assertThat(files.get(file)).contains(from);
        files.put(file, files.get(file).replace(from, to));

        var broken = catchThrowableOfType(BrokenPlaybooks.class, () -> new PlaybookCatalogue(files, Scripts.LANGUAGES));

        assertThat(broken).isNotNull();
        assertThat(broken.getMessage()).contains(file + ": " + fault);
    }

    private static Assembled brief(String challenges, String leaders) {
        var answers = answers(challenges.replace('~', '\n'), leaders.replace('~', '\n'));
        return ASSEMBLER.assemble(MENTEE, Scripts.EN, Register.BRIEF, Scripts.stranger(), answers);
    }

    private static Map<String, String> answers(String challenges, String leaders) {
        return new HashMap<>(
                Map.of("next", "agreed", "challenges", challenges, "leaders", leaders, "introduce-by", "2026-12-11"));
    }
}
