package app.farvel.script;

import app.farvel.script.PlaybookWords.FieldWords;
import app.farvel.script.PlaybookWords.FollowUpWords;
import app.farvel.script.PlaybookWords.PairWords;
import app.farvel.script.PlaybookWords.StepWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads {@code en.yaml} and its like: exactly the words of the playbook. */
final class WordsReader {

    private static final List<String> KEYS = List.of(
            "name", "scenario", "fits", "start", "steps", "fields", "checklist", "follow-ups", "answers", "outcomes");

    private final Entries file;

    private WordsReader(Entries file) {
        this.file = file;
    }

    static PlaybookWords read(Playbook playbook, String yaml, Faults faults) {
        return new WordsReader(Entries.parse(yaml, faults)).words(playbook);
    }

    private PlaybookWords words(Playbook playbook) {
        file.expect(keys(playbook));
        return new PlaybookWords(
                file.text("name"),
                file.text("scenario"),
                file.text("fits"),
                file.text("start"),
                groups("steps", playbook.steps(), WordsReader::step),
                each(
                        "fields",
                        ids(playbook.fields(), Field::id),
                        (fields, id) -> field(fields.entries(id), playbook, id)),
                texts("checklist", ids(playbook.checklist(), ChecklistItem::id)),
                groups("follow-ups", ids(playbook.followUps(), FollowUp::id), WordsReader::followUp),
                texts("answers", playbook.answers()),
                texts("outcomes", playbook.outcomes()),
                playbook.variants().isEmpty() ? Map.of() : texts("variants", playbook.variants()));
    }

    private static List<String> keys(Playbook playbook) {
        return playbook.variants().isEmpty()
                ? KEYS
                : Stream.concat(KEYS.stream(), Stream.of("variants")).toList();
    }

    private static StepWords step(Entries entry) {
        entry.expect(List.of("title", "purpose"));
        return new StepWords(entry.text("title"), entry.text("purpose"));
    }

    private static FieldWords field(Entries entry, Playbook playbook, String id) {
        var options = playbook.field(id).map(Field::options).orElse(List.of());
        var halves = playbook.field(id).map(Field::of).orElse(List.of());
        var keys = new ArrayList<>(List.of("question", "hint", "blank"));
        if (!options.isEmpty()) keys.add("options");
        if (!halves.isEmpty()) keys.add("pair");
        entry.expect(keys);
        return new FieldWords(
                entry.text("question"),
                entry.text("hint"),
                entry.text("blank"),
                options.isEmpty() ? Map.of() : texts(entry, "options", options),
                halves.isEmpty() ? null : pair(entry.entries("pair"), halves));
    }

    private static PairWords pair(Entries entry, List<String> halves) {
        entry.expect(List.of("first", "next", "and"));
        for (var key : List.of("first", "next")) {
            var rest = entry.text(key);
            for (var half : halves) {
                if (!rest.contains("{" + half + "}")) entry.fault(key, "{" + half + "} is missing");
                rest = rest.replace("{" + half + "}", "");
            }
            if (rest.matches(".*[{}].*"))
                entry.fault(key, "only {" + String.join("} and {", halves) + "} may stand in it");
        }
        return new PairWords(entry.text("first"), entry.text("next"), entry.text("and"));
    }

    private static FollowUpWords followUp(Entries entry) {
        entry.expect(List.of("title", "hint"));
        return new FollowUpWords(withContactOnly(entry, "title"), withContactOnly(entry, "hint"));
    }

    private static String withContactOnly(Entries entry, String key) {
        var text = entry.text(key);
        if (text.replace("{contact}", "").contains("{")) entry.fault(key, "only {contact} may stand in it");
        return text;
    }

    private <T> Map<String, T> groups(String key, List<String> ids, Function<Entries, T> read) {
        return each(key, ids, (entries, id) -> read.apply(entries.entries(id)));
    }

    private Map<String, String> texts(String key, List<String> ids) {
        return texts(file, key, ids);
    }

    private static Map<String, String> texts(Entries entry, String key, List<String> ids) {
        return each(entry, key, ids, Entries::text);
    }

    private <T> Map<String, T> each(String key, List<String> ids, BiFunction<Entries, String, T> read) {
        return each(file, key, ids, read);
    }

    private static <T> Map<String, T> each(
            Entries entry, String key, List<String> ids, BiFunction<Entries, String, T> read) {
        var entries = entry.entries(key);
        entries.expect(ids);
        var words = new LinkedHashMap<String, T>();
        for (var id : ids) if (entries.has(id)) words.put(id, read.apply(entries, id));
        return words;
    }

    private static <T> List<String> ids(List<T> all, Function<T, String> id) {
        return all.stream().map(id).toList();
    }
}
