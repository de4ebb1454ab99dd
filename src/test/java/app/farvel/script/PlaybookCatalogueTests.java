package app.farvel.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.farvel.shared.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybookCatalogueTests {

    private static final String WARM = "client-farewell/en.warm.md";

    private final SortedMap<String, String> files = Scripts.inventedFiles();

    @Test
    void readsAPlaybook() {
        var playbook = Scripts.invented().get("client-farewell");

        assertThat(playbook.scenario()).isEqualTo("client");
        assertThat(playbook.steps()).containsExactly("thanks", "reason", "next");
        assertThat(playbook.field("last-day"))
                .contains(new Field("last-day", "next", FieldType.DATE, true, "today + 8 weeks"));
        assertThat(playbook.fieldsOf("reason")).extracting(Field::id).containsExactly("tried", "price");
        assertThat(playbook.checklist().get(1).due()).isEqualTo(new DateRule("last-day", -7, DateRule.Unit.DAYS));
        assertThat(playbook.followUps())
                .containsExactly(new FollowUp("how-are-you", new DateRule("sent", 6, DateRule.Unit.MONTHS)));
    }

    @Test
    void readsTheWordsOfEveryLanguage() {
        var playbook = Scripts.invented().get("client-farewell");

        var norwegian = playbook.words(Scripts.NB);
        var british = playbook.words(Locale.UK);

        assertThat(norwegian.name()).isEqualTo("Ta farvel med en kunde");
        assertThat(british.fields().get("price").blank()).isEqualTo("the price");
        assertThat(british.followUps().get("how-are-you").about("Line").title()).isEqualTo("Ask Line how it goes");
    }

    @Test
    void hasAChecklistForEachKindOfVendor() {
        var vendor = Scripts.real().get("vendor-sunset");

        assertThat(vendor.variants()).containsExactly("design", "agency", "software", "freelancer", "other");
        assertThat(items(vendor, "design"))
                .contains("final-invoice", "source-files")
                .doesNotContain("sign-in", "files");
        assertThat(items(vendor, "software"))
                .contains("final-invoice", "sign-in")
                .doesNotContain("source-files");
        assertThat(items(vendor, "")).isEqualTo(items(vendor, "other"));
    }

    @Test
    void readsTheVariantsOfAChecklist() {
        change(
                "client-farewell/playbook.yaml",
                "checklist:",
                "variants: [shop, office]\nchecklist:\n  - {id: lock-up, when: after, for: [shop], owner: next, due: notice-by - 2 weeks}");
        for (var language : List.of("en", "nb")) {
            change("client-farewell/" + language + ".yaml", "checklist: {", "checklist: {lock-up: Lock up, ");
            files.merge(
                    "client-farewell/" + language + ".yaml",
                    "variants: {shop: Shop, office: Office}\n",
                    String::concat);
        }

        var playbook = new PlaybookCatalogue(files, Scripts.LANGUAGES).get("client-farewell");

        assertThat(items(playbook, "shop")).contains("lock-up");
        assertThat(items(playbook, "office")).doesNotContain("lock-up").isEqualTo(items(playbook, "nothing"));
        assertThat(playbook.checklist().get(0))
                .isEqualTo(new ChecklistItem(
                        "lock-up",
                        ChecklistItem.When.AFTER,
                        new DateRule("notice-by", -2, DateRule.Unit.WEEKS),
                        List.of("shop"),
                        "next"));
        assertThat(playbook.words(Scripts.EN).variants()).containsEntry("shop", "Shop");
    }

    @Test
    void wantsWordsForEveryVariant() {
        change("client-farewell/playbook.yaml", "checklist:", "variants: [shop]\nchecklist:");

        assertThat(faults()).contains("client-farewell/en.yaml: variants: is missing");
    }

    private static List<String> items(Playbook playbook, String variant) {
        return playbook.checklist(variant).stream().map(ChecklistItem::id).toList();
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        var playbooks = Scripts.invented();

        assertThatThrownBy(() -> playbooks.get("nothing")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> playbooks.get("client-farewell").words(Locale.FRENCH))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void putsTheScenariosOwnPlaybooksFirst() {
        var playbooks = Scripts.real();

        var forCoffee = playbooks.forScenario("coffee-date");

        assertThat(playbooks.all())
                .extracting(Playbook::id)
                .containsExactly(
                        "vendor-sunset", "service-cancel", "mentee-handoff", "coffee-postpone", "coffee-group");
        assertThat(forCoffee)
                .extracting(Playbook::id)
                .containsExactly(
                        "coffee-postpone", "coffee-group", "vendor-sunset", "service-cancel", "mentee-handoff");
    }

    @Test
    void proposesACancellationForSoftware() {
        var playbooks = Scripts.real();

        assertThat(playbooks
                        .forScenario("vendor", Set.of("software", "design"))
                        .get(0)
                        .id())
                .isEqualTo("service-cancel");
        assertThat(playbooks.forScenario("vendor", Set.of("design")).get(0).id())
                .isEqualTo("vendor-sunset");
        assertThat(playbooks.forScenario("mentee", Set.of("software")).get(0).id())
                .isEqualTo("mentee-handoff");
    }

    @Test
    void tellsFileStepUnknownNameAndKnownNames() {
        change(WARM, "{tried}", "{treid}");

        assertThat(faults())
                .contains(
                        "client-farewell/en.warm.md: reason: unknown name {treid}; known names are achievement, tried, price,"
                                + " last-day, successors, greeting, closing, contact, sender, organization, since, touches, years, agreement, answer-link");
    }

    @Test
    void tellsAllFaultsTogether() {
        change(WARM, "{tried}", "{treid}");
        files.remove("client-farewell/nb.brief.md");
        change("client-farewell/nb.yaml", "name: Ta farvel med en kunde\n", "");

        assertThat(faults())
                .contains("client-farewell/nb.brief.md: is missing", "client-farewell/nb.yaml: name: is missing")
                .anyMatch(fault -> fault.contains("{treid}"));
    }

    @Test
    void needsEveryLanguageInEveryTone() {
        var languages = List.of(Scripts.EN, Locale.forLanguageTag("sv"));

        var broken = catchThrowableOfType(BrokenPlaybooks.class, () -> new PlaybookCatalogue(files, languages));

        assertThat(broken.faults())
                .containsExactly(
                        "frame/sv.yaml: is missing",
                        "client-farewell/sv.yaml: is missing",
                        "client-farewell/sv.warm.md: is missing",
                        "client-farewell/sv.plain.md: is missing",
                        "client-farewell/sv.brief.md: is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{effect-date}   | {effekt-date}  | en.notice.md: Notice: unknown name {effekt-date}; known names are",
                "{last-day}      | {since}        | en.notice.md: Notice: {since} may be missing and must stand inside [ ]",
                "## Notice       | ## Note\\n\\n## Notice | en.notice.md: Note: is empty",
                "## Last words   | More           | nb.notice.md: has 2 sections, must have 1 as in the other languages",
                "Subject: We end | We end         | en.notice.md: the first line must be \"Subject: …\"",
                "{closing}       | {closing} x    | en.notice.md: Last words: must close with {closing}",
            })
    void tellsWhatIsWrongWithAPaper(String from, String to, String fault) {
        addPapers();
        change("client-farewell/en.notice.md", from, to.replace("\\n", "\n"));

        assertThat(faults()).anyMatch(found -> found.startsWith("client-farewell/" + fault));
    }

    @Test
    void tellsOfPapersThatAreMissingUndeclaredOrUnknown() {
        addPapers();
        files.remove("client-farewell/nb.notice.md");
        files.put("client-farewell/en.guide.md", "Subject: x\n\n## A\nx");
        change("client-farewell/playbook.yaml", "papers: [notice]", "papers: [notice, poem]");

        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "client-farewell/playbook.yaml: papers: unknown paper poem; known papers are notice, guide",
                        "client-farewell/nb.notice.md: is missing",
                        "client-farewell/en.guide.md: is not named under papers in playbook.yaml");
    }

    @Test
    void needsWordsForTheFactsOfPapers() {
        addPapers();
        change("frame/en.yaml", "  clause: the clause\n", "");
        files.put("frame/nb.yaml", files.get("frame/nb.yaml").replaceAll("(?s)facts:.*", ""));

        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "frame/en.yaml: facts.clause: is missing", "frame/nb.yaml: facts: is missing");
    }

    private void addPapers() {
        change("client-farewell/playbook.yaml", "outcomes:", "papers: [notice]\noutcomes:");
        var facts = new StringBuilder("\nfacts:\n");
        for (var id : PaperFact.ids())
            facts.append("  ").append(id).append(": the ").append(id).append('\n');
        for (var language : List.of("en", "nb")) {
            files.merge("frame/" + language + ".yaml", facts.toString(), String::concat);
            files.put("client-farewell/" + language + ".notice.md", """
                    Subject: We end {agreement}

                    ## Notice
                    It ends on {effect-date}, our last day is {last-day}.[ See {clause-page}.]

                    ## Last words
                    Thank you.

                    {closing}
                    """);
        }
    }

    @Test
    void leavesLanguagesAloneThatAreSwitchedOff() {
        var playbooks = new PlaybookCatalogue(files, List.of(Scripts.NB));

        assertThat(playbooks.get("client-farewell").script(Scripts.NB, Register.PLAIN))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{greeting}\\n\\nThank  | Thank {greeting}               | thanks: must open with {greeting} as a paragraph of its own",
                "\\n\\n{closing}        | {closing}                      | next: must close with {closing} as a paragraph of its own",
                "That is all.           | {greeting}                     | {greeting} stands more than once",
                "## reason              | ## raison                      | has the steps [thanks, raison, next], must have exactly [thanks, reason, next]",
                "[We have tried {tried}.] | We have tried {tried}.       | reason: {tried} may be missing and must stand inside [ ]",
                "That is all.           | Since {since}.                 | reason: {since} may be missing and must stand inside [ ]",
                "[We have tried {tried}.] | ''                           | field {tried} is not used",
                "Our last day is {last-day}[; | Our last day is soon[, {last-day};   | required field {last-day} must stand somewhere outside [ ]",
                "Subject: {Achievement}, and who takes it on | Subject: | subject: is empty",
                "That is all.           | That is {all.                  | reason: line 11: { must be followed by a name",
            })
    void refusesAScript(String from, String to, String message) {
        change(WARM, from.replace("\\n", "\n"), to);

        assertThat(faults()).anyMatch(fault -> fault.startsWith(WARM + ": " + message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "steps: [thanks, reason, next] | steps: [thanks, reason]   | steps: must be exactly three, are 2",
                "steps: [thanks, reason, next] | steps: [thanks, reason, reason] | steps: reason stands twice",
                "order: 50               | order: soon                     | order: must be a whole number",
                "order: 50               | order: 50\\ncolour: red         | colour: is unknown; known are scenario",
                "scenario: client        | scenario:                       | scenario: is empty",
                "type: number            | type: money                     | fields.price.type: unknown type money; known types are text, date, list, pairs, number, choice",
                "tried:                  | subject:                        | fields.subject: is a reserved name",
                "tried:                  | touches:                        | fields.touches: is a reserved name",
                "tried:                  | _tried:                         | fields: _tried is no id",
                "tried:                  | achievement:                    | cannot be read: ",
                "{step: reason, type: text} | {step: raison, type: text}   | fields.tried.step: unknown step raison; known steps are thanks, reason, next",
                "required: true, suggest: today | required: often, suggest: today | fields.last-day.required: must be true or false",
                "today + 8 weeks         | today + 8 years                 | fields.last-day.suggest: no date rule: today + 8 years",
                "today + 8 weeks         | sent + 8 weeks                  | fields.last-day.suggest: unknown anchor sent",
                "last-delivered-work     | best-work                       | fields.achievement.suggest: unknown suggestion best-work for a text",
                "when: before            | when: ever                      | checklist[0].when: must be before or after",
                "last-day - 7 days       | today                           | checklist[1].due: unknown anchor today; known are sent, notice-by and the date fields",
                "when: before            | when: before, owner: boss      | checklist[0].owner: must be me, them, next; is boss",
                "when: before            | when: before, for: [shop]      | checklist[0].for: unknown variant shop; known are",
                "order: 50               | order: 50\\nvariants: [a, a]    | variants: a stands twice",
                "tried:                  | notice-by:                     | fields.notice-by: is a reserved name",
                "sent + 6 months         | notice-by + 6 months           | follow-ups[0].due: unknown anchor notice-by; known are sent and",
                "last-day - 7 days       | tried - 7 days                  | checklist[1].due: unknown anchor tried",
                "id: hand-over-files     | id: read-agreement              | checklist: read-agreement stands twice",
                "due: sent + 6 months    | when: later                     | follow-ups[0].due: is missing",
                "answers: [agreed]       | answers: [yes]                  | answers: must be a list of texts; put true in quotes",
                "outcomes: [parted-well, strained] | outcomes: []          | outcomes: is empty",
            })
    void refusesAPlaybook(String from, String to, String message) {
        change("client-farewell/playbook.yaml", from, to.replace("\\n", "\n"));

        assertThat(faults()).anyMatch(fault -> fault.startsWith("client-farewell/playbook.yaml: " + message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hint: a number, blank: the price | hint: a number          | fields.price.blank: is missing",
                "tried:                  | treid:                           | fields.tried: is missing",
                "tried:                  | treid:                           | fields.treid: is unknown; known are achievement",
                "name: Say goodbye to a client | name: Yes                  | name: must be text; put it in quotes",
                "read-agreement: Read the agreement, | ''                   | checklist.read-agreement: is missing",
                "Ask {contact} how       | Ask {sender} how                 | follow-ups.how-are-you.title: only {contact} may stand in it",
                "answers: {agreed: They agree} | answers: agreed            | answers: must be a mapping",
            })
    void refusesWords(String from, String to, String message) {
        change("client-farewell/en.yaml", from, to);

        assertThat(faults()).anyMatch(fault -> fault.startsWith("client-farewell/en.yaml: " + message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Good day {name},        | Good day,                        | greeting.plain.formal: must have {name} in it, and no other name",
                "Good day {name},        | Good day {name} of {town},       | greeting.plain.formal: must have {name} in it, and no other name",
                "formal: \"Good day {name},\" | formell: Hi                 | greeting.plain.formal: is missing",
                "thanks: [thank, grateful] | thanks: thank                  | checks.thanks: must be a list",
            })
    void refusesAFrame(String from, String to, String message) {
        change("frame/en.yaml", from, to);

        assertThat(faults()).anyMatch(fault -> fault.startsWith("frame/en.yaml: " + message));
    }

    @Test
    void refusesAFileThatNobodyWouldRead() {
        files.put("client-farewell/en.warn.md", "Subject: Hi");

        assertThat(faults()).containsExactly("client-farewell/en.warn.md: is none of the files of a playbook");
    }

    @Test
    void refusesAFolderWithoutItsPlaybook() {
        files.remove("client-farewell/playbook.yaml");

        assertThat(faults()).contains("client-farewell/playbook.yaml: is missing");
    }

    @Test
    void makesNoObjectsOutOfAFile() {
        change("client-farewell/en.yaml", "name: Say", "name: !!java.net.URL [\"file:/\"] # Say");

        assertThat(faults()).anyMatch(fault -> fault.startsWith("client-farewell/en.yaml: cannot be read"));
    }

    private void change(String file, String from, String to) {
        assertThat(files.get(file)).contains(from);
        files.merge(file, "", (text, nothing) -> text.replace(from, to));
    }

    private List<String> faults() {
        return catchThrowableOfType(BrokenPlaybooks.class, () -> new PlaybookCatalogue(files, Scripts.LANGUAGES))
                .faults();
    }
}
