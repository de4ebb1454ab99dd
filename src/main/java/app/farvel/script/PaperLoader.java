package app.farvel.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Reads the papers of a playbook and checks them; in every language a paper has as many sections. */
final class PaperLoader {

    private final SortedMap<String, String> files;
    private final List<Locale> languages;
    private final Faults faults;

    PaperLoader(SortedMap<String, String> files, List<Locale> languages, Faults faults) {
        this.files = files;
        this.languages = languages;
        this.faults = faults;
    }

    Map<Locale, Map<Paper, Script>> of(Playbook playbook) {
        var papers = new LinkedHashMap<Locale, Map<Paper, Script>>();
        for (var language : languages) papers.put(language, new LinkedHashMap<>());
        for (var paper : Paper.values()) {
            if (playbook.papers().contains(paper)) read(playbook, paper, papers);
            else refuse(playbook, paper);
        }
        return papers;
    }

    private void read(Playbook playbook, Paper paper, Map<Locale, Map<Paper, Script>> papers) {
        var sections = -1;
        for (var language : languages) {
            var name = file(playbook, paper, language);
            var text = files.get(name);
            var here = faults.in(name);
            if (text == null) {
                here.add("", "is missing");
                continue;
            }
            var script = ScriptParser.parse(text, here);
            PaperRules.check(script, playbook.fields(), here);
            var found = script.sections().size();
            if (sections >= 0 && found != sections)
                here.add("", "has " + found + " sections, must have " + sections + " as in the other languages");
            if (sections < 0) sections = found;
            papers.computeIfAbsent(language, none -> new LinkedHashMap<>()).put(paper, script);
        }
    }

    private void refuse(Playbook playbook, Paper paper) {
        for (var language : languages) {
            var name = file(playbook, paper, language);
            if (files.containsKey(name)) faults.in(name).add("", "is not named under papers in playbook.yaml");
        }
    }

    private static String file(Playbook playbook, Paper paper, Locale language) {
        return playbook.id() + "/" + language.toLanguageTag() + "." + paper.id() + ".md";
    }
}
