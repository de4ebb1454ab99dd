package app.farvel.script;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads all files, checks everything in them, and tells of all faults together. */
final class PlaybookLoader {

    private static final String PLAYBOOK = "/playbook.yaml";

    /** A file of a language we do not speak here is none of our business. */
    private static final Pattern FILE = Pattern.compile(
            ".*/(playbook\\.yaml|[a-z]{2,3}(-[A-Za-z0-9]+)*(\\.yaml|\\.(warm|plain|brief|text|talk|notice|guide)\\.md))");

    private final SortedMap<String, String> files;
    private final List<Locale> languages;
    private final Faults faults = Faults.none();

    /** @param files texts by path: {@code vendor-sunset/en.warm.md} */
    PlaybookLoader(SortedMap<String, String> files, List<Locale> languages) {
        this.files = files;
        this.languages = languages;
    }

    /** @throws BrokenPlaybooks when anything is wrong or missing */
    Loaded load() {
        var frames = new LinkedHashMap<Locale, FrameWords>();
        for (var language : languages) {
            var file = "frame/" + language.toLanguageTag() + ".yaml";
            if (isThere(file)) frames.put(language, FrameReader.read(text(file), faults.in(file)));
        }
        var playbooks = folders().stream()
                .flatMap(folder -> playbook(folder).stream())
                .sorted(Comparator.comparingInt(Playbook::order).thenComparing(Playbook::id))
                .toList();
        if (playbooks.stream().anyMatch(playbook -> !playbook.papers().isEmpty())) requireLabels(frames);
        if (playbooks.isEmpty()) faults.in("playbooks").add("", "there are none");
        faults.refuse();
        return new Loaded(playbooks, frames);
    }

    /** Papers have facts of their own, which must have words where they are missing. */
    private void requireLabels(Map<Locale, FrameWords> frames) {
        frames.forEach((language, frame) -> {
            if (frame.facts().isEmpty())
                faults.in("frame/" + language.toLanguageTag() + ".yaml").add("facts", "is missing");
        });
    }

    /** What was found. */
    record Loaded(List<Playbook> playbooks, Map<Locale, FrameWords> frames) {}

    /** A folder with a script or a {@code playbook.yaml} is a playbook's. */
    private Set<String> folders() {
        var folders = new TreeSet<String>();
        for (var file : files.keySet())
            if (file.endsWith(".md") || file.endsWith(PLAYBOOK)) folders.add(file.substring(0, file.indexOf('/')));
        return folders;
    }

    private Optional<Playbook> playbook(String id) {
        var file = id + PLAYBOOK;
        if (!isThere(file)) return Optional.empty();
        var bare = PlaybookReader.read(id, text(file), faults.in(file));
        if (bare.steps().isEmpty()) return Optional.empty();
        var words = new LinkedHashMap<Locale, PlaybookWords>();
        var scripts = new LinkedHashMap<Locale, Map<Register, Script>>();
        for (var language : languages) {
            words(bare, language).ifPresent(found -> words.put(language, found));
            scripts.put(language, scripts(bare, language));
        }
        refuseOthers(id);
        var papers = new PaperLoader(files, languages, faults).of(bare);
        return Optional.of(bare.with(words, scripts, papers));
    }

    private Optional<PlaybookWords> words(Playbook playbook, Locale language) {
        var file = playbook.id() + "/" + language.toLanguageTag() + ".yaml";
        if (!isThere(file)) return Optional.empty();
        return Optional.of(WordsReader.read(playbook, text(file), faults.in(file)));
    }

    private Map<Register, Script> scripts(Playbook playbook, Locale language) {
        var scripts = new EnumMap<Register, Script>(Register.class);
        for (var register : Register.values()) {
            var file = script(playbook, language, register);
            if (!isWanted(playbook, register) || !isThere(file)) continue;
            var script = ScriptParser.parse(text(file), faults.in(file));
            ScriptRules.check(script, playbook.steps(), playbook.fields(), register, faults.in(file));
            scripts.put(register, script);
        }
        return scripts;
    }

    /** What one language has beside the tones, all have. */
    private boolean isWanted(Playbook playbook, Register register) {
        return register.isTone()
                || languages.stream().anyMatch(each -> files.containsKey(script(playbook, each, register)));
    }

    private static String script(Playbook playbook, Locale language, Register register) {
        return playbook.id() + "/" + language.toLanguageTag() + "." + register.id() + ".md";
    }

    private void refuseOthers(String folder) {
        for (var file : files.keySet())
            if (file.startsWith(folder + "/") && !FILE.matcher(file).matches())
                faults.in(file).add("", "is none of the files of a playbook");
    }

    private boolean isThere(String file) {
        if (!files.containsKey(file)) faults.in(file).add("", "is missing");
        return files.containsKey(file);
    }

    private String text(String file) {
        return files.getOrDefault(file, "");
    }
}
