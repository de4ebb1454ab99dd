package app.farvel.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What all texts keep to, for the kinds of people who pick a playbook: each kind's answers are in {@code playbooks/kinds}. */
class TextRulesTests {

    private static final PlaybookCatalogue PLAYBOOKS = Scripts.real();
    private static final MessageAssembler ASSEMBLER = new MessageAssembler(PLAYBOOKS);
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final int MOST_WORDS_A_SENTENCE = 28;
    private static final int FEWEST_SHARED_WORDS = 5;

    /** What one would say shorter on the phone; where a sentence ends, it stays whole ("as you are"). */
    private static final Pattern NOT_CONTRACTED =
            Pattern.compile("(?i)\\b(?:I (?:am|will|would)|(?:we|you|they) (?:are|will)|(?<!here )(?:it|that|there) is"
                    + "|(?:do|does|did|is|are|was|will|would|could|should) not|cannot)\\b(?=[ ,])");

    private static final Pattern SPELT_BY_REGION = Pattern.compile(
            "(?i)\\b(?:(?:organi|reali|recogni|apologi|prioriti|finali|summari|minimi|utili|customi)[sz]\\w+|cancell?(?:ed|ing)"
                    + "|(?:col|fav|hon|lab|neighb|behavi)ou?r\\w*|cent(?:re|er)|licen[cs]e|program(?:me)?|gr[ea]y|any ?more|learn(?:t|ed)"
                    + "|towards?|whilst|judge?ment|catalog(?:ue)?|fulfill?|enroll?)\\b");

    /** What critical readers flagged, or would. */
    private static final Map<Locale, List<String>> NEVER = Map.of(
            Scripts.EN,
            List.of(
                    "i suggest",
                    "set up for it",
                    "different set-up",
                    "i know whom to call",
                    "parting well",
                    "part well",
                    "what we built",
                    "plan for the ending",
                    "have done their work",
                    "take it from here",
                    "look how far",
                    "knock any time",
                    "has the upper hand",
                    "afresh",
                    "gets an answer",
                    "suggest a rule",
                    "a chair for you",
                    "one by one",
                    "open table",
                    "all good answers",
                    "notice is given",
                    "sleep on it",
                    "formal side",
                    "moving forward",
                    "at this point in time",
                    "please do not hesitate"),
            Scripts.NB,
            List.of(
                    "på en god måte",
                    "sikkerhetsventil",
                    "rigget for",
                    "et stykke på vei",
                    "én ting:",
                    "gjort sin nytte",
                    "terreng",
                    "så langt du er kommet",
                    "plass til én og én",
                    "jeg glemmer ikke",
                    "veien videre",
                    "med den samme lenken",
                    "formen på avslutningen",
                    "i henhold til",
                    "snakke om det først"));

    /** Whatever is promised is kept by a line of the checklist or a follow-up; the words that promise, and what keeps them. */
    private static final Map<String, Map<String, String>> PROMISES = Map.of(
            "vendor-sunset", Map.of("give you a reference|be glad to give one", "reference"),
            "service-cancel", Map.of(),
            "mentee-handoff",
                    Map.of(
                            "check in|how things are going|hvordan det går", "progress",
                            "introduc|introdus|asks? first|ask {|spør|find out|write to you by|tell you who|look into it|hører meg for|undersøker|beskjed innen|får du vite|sier jeg fra",
                                    "introduce"),
            "coffee-postpone",
                    Map.of(
                            "write to you then|be in touch then|reply|tar jeg kontakt|skriver jeg|skriver til deg|find a day|get in touch",
                            "pause-ends"),
            "coffee-group", Map.of("let you know|sier jeg fra|tell you where|få du vite|får du vite", "table-booked"));

    static Stream<Arguments> texts() {
        return PLAYBOOKS.all().stream()
                .flatMap(playbook -> Scripts.LANGUAGES.stream().map(language -> Arguments.of(playbook.id(), language)));
    }

    /** All registers of a kind below each other, to be read as one reads a proof. */
    @ParameterizedTest
    @MethodSource("texts")
    void readsAsItDidForEachKindOfPerson(String playbook, Locale language) throws IOException {
        var golden = GOLDEN.resolve(playbook).resolve(language.toLanguageTag() + ".kinds.txt");
        var all = new StringBuilder();
        kinds(playbook, language).forEach((kind, answers) -> {
            for (var register : Register.values()) {
                var message = assemble(playbook, language, register, answers);
                all.append("=== ")
                        .append(kind)
                        .append(", ")
                        .append(register.id())
                        .append("\n\n");
                all.append("Subject: ").append(message.subjectText()).append("\n\n");
                all.append(message.text()).append("\n\n");
                assertThat(message.blanks()).isEmpty();
            }
        });
        if (Boolean.getBoolean("farvel.golden.write")) Files.writeString(golden, all);

        assertThat(golden).hasContent(all.toString());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void saysNothingThatWasFlagged(String playbook, Locale language) {
        everyText(playbook, language)
                .forEach(text -> assertThat(text.toLowerCase(language)).doesNotContain(NEVER.get(language)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void breathes(String playbook, Locale language) {
        var long_ = everyText(playbook, language)
                .flatMap(text -> Sentences.of(text, language).stream())
                .filter(sentence -> Reading.of(sentence, language).words() > MOST_WORDS_A_SENTENCE);

        assertThat(long_).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void contractsWhatOneSaysShort(String playbook, Locale language) {
        if (!language.equals(Scripts.EN)) return;
        for (var register : List.of(Register.WARM, Register.BRIEF, Register.TEXT))
            for (var stretch : ownWords(playbook, language, register))
                assertThat(NOT_CONTRACTED.matcher(stretch).find())
                        .as(playbook + " " + register + ": " + stretch)
                        .isFalse();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void promisesNothingThatTheCaseDoesNotKeep(String playbook, Locale language) {
        var promising = language.equals(Scripts.EN)
                ? Pattern.compile("(?i)\\bI(?:'ll| will)\\b[^.!?]*")
                : Pattern.compile(
                        "(?i)(?:\\b(?:tar jeg kontakt|skriver jeg|spør jeg|hører jeg|sier jeg)|\\bjeg (?:spør|hører|skriver|gir|introduserer))\\b[^.!?]*");
        var keeping = new TreeSet<String>();
        PLAYBOOKS.get(playbook).followUps().forEach(each -> keeping.add(each.id()));
        PLAYBOOKS.get(playbook).checklist().forEach(each -> keeping.add(each.id()));
        var promises = PROMISES.get(playbook);

        assertThat(keeping).containsAll(promises.values());
        for (var register : List.of(Register.WARM, Register.PLAIN, Register.BRIEF, Register.TEXT))
            for (var text : every(playbook, language, register)) {
                var found = promising.matcher(text);
                while (found.find()) {
                    var promise = found.group();
                    assertThat(promises.keySet())
                            .as(promise)
                            .anyMatch(words -> Pattern.compile("(?i)" + words.replace("{", ""))
                                    .matcher(promise)
                                    .find());
                }
            }
    }

    /** What is sent reads right on both sides of the Atlantic; only dates and numbers go by the region. */
    @ParameterizedTest
    @MethodSource("texts")
    void spellsNothingThatRegionsSpellOtherwise(String playbook, Locale language) {
        if (language.equals(Scripts.EN))
            for (var register : Register.values())
                for (var stretch : ownWords(playbook, language, register))
                    assertThat(stretch).doesNotContainPattern(SPELT_BY_REGION);
    }

    /** When the contact began is not when the coffees did: only an answer says so. */
    @ParameterizedTest
    @MethodSource("texts")
    void saysSinceWhenOnlyWhereItWasAnswered(String playbook, Locale language) {
        for (var register : Register.values())
            for (var section :
                    PLAYBOOKS.get(playbook).script(language, register).sections())
                assertThat(Token.allNames(section.tokens()).map(Token.Name::name))
                        .doesNotContain("since");
        assertThat(assemble(playbook, language, Register.WARM, Map.of()).text())
                .doesNotContain("March 2021", "mars 2021");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasWordsOfItsOwnInEveryPlaybook(Locale language) {
        var where = new TreeMap<String, TreeSet<String>>();
        for (var playbook : PLAYBOOKS.all())
            for (var register : List.of(Register.WARM, Register.PLAIN, Register.BRIEF, Register.TEXT))
                for (var stretch : ownWords(playbook.id(), language, register))
                    for (var phrase : phrases(stretch, language))
                        where.computeIfAbsent(phrase, none -> new TreeSet<>()).add(playbook.id());
        where.values().removeIf(playbooks -> playbooks.size() < 2);

        assertThat(where).isEmpty();
    }

    static List<Locale> languages() {
        return Scripts.LANGUAGES;
    }

    /** Every five words in a row. */
    private static List<String> phrases(String stretch, Locale language) {
        var phrases = new ArrayList<String>();
        for (var sentence : Sentences.of(stretch, language)) {
            var words = sentence.toLowerCase(language)
                    .replaceAll("[^\\p{L}\\p{N}' -]", "")
                    .strip()
                    .split(" +");
            for (var i = 0; i + FEWEST_SHARED_WORDS <= words.length; i++)
                phrases.add(String.join(" ", List.of(words).subList(i, i + FEWEST_SHARED_WORDS)));
        }
        return phrases;
    }

    private static List<String> ownWords(String playbook, Locale language, Register register) {
        var stretches = new ArrayList<String>();
        for (var answers : kinds(playbook, language).values())
            for (var part : assemble(playbook, language, register, answers).parts())
                for (var piece : part.pieces()) if (piece instanceof Piece.Text text) stretches.add(text.text());
        return stretches;
    }

    private static Stream<String> everyText(String playbook, Locale language) {
        return Stream.of(Register.values()).flatMap(register -> every(playbook, language, register).stream());
    }

    private static List<String> every(String playbook, Locale language, Register register) {
        return kinds(playbook, language).values().stream()
                .map(answers -> assemble(playbook, language, register, answers))
                .map(message -> message.subjectText() + "\n\n" + message.text())
                .toList();
    }

    private static Assembled assemble(
            String playbook, Locale language, Register register, Map<String, String> answers) {
        return ASSEMBLER.assemble(PLAYBOOKS.get(playbook), language, register, Scripts.line(), answers);
    }

    private static Map<String, Map<String, String>> kinds(String playbook, Locale language) {
        var file = "kinds/" + playbook + "." + language.toLanguageTag() + ".yaml";
        var kinds = new LinkedHashMap<String, Map<String, String>>();
        kinds.put("typical", Scripts.typicalAnswers(playbook, language));
        kinds.putAll(new Yaml().load(PlaybookFiles.under("playbooks").get(file)));
        return kinds;
    }
}
