package app.farvel.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a paper of a playbook must keep to: sections of its own, known names. What may be missing becomes a blank where it
 * stands free; facts without a label for the blank stand only inside {@code [ ]}.
 */
final class PaperRules {

    private final List<Field> fields;
    private final Faults faults;

    private PaperRules(List<Field> fields, Faults faults) {
        this.fields = fields;
        this.faults = faults;
    }

    static void check(Script paper, List<Field> fields, Faults faults) {
        new PaperRules(fields, faults).check(paper);
    }

    private void check(Script paper) {
        if (paper.sections().isEmpty()) faults.add("", "has no ## section");
        checkNames("subject", paper.subject());
        for (var section : paper.sections()) {
            if (section.step().isEmpty()) faults.add("", "has a ## section without a title");
            if (section.tokens().isEmpty()) faults.add(section.step(), "is empty");
            checkNames(section.step(), section.tokens());
        }
        checkFrame(paper);
    }

    private void checkNames(String place, List<Token> tokens) {
        for (var name : ScriptRules.allNames(tokens))
            if (!knownNames().contains(name)) faults.add(place, ScriptRules.unknown(name, knownNames()));
        ConditionRules.check(tokens, fields, PaperRules::hasNoLabel, place, faults);
    }

    private Set<String> knownNames() {
        var names = new LinkedHashSet<>(ConditionRules.names(fields));
        names.addAll(Facts.ALWAYS_THERE);
        names.addAll(Facts.MAYBE_MISSING);
        names.addAll(PaperFact.ids());
        return names;
    }

    private static boolean hasNoLabel(String name) {
        return Facts.MAYBE_MISSING.contains(name) && PaperFact.named(name).isEmpty();
    }

    /** A paper may do without greeting and closing; where they are, they stand where they do in a script. */
    private void checkFrame(Script paper) {
        var names = new ArrayList<>(ScriptRules.allNames(paper.subject()));
        for (var section : paper.sections()) names.addAll(ScriptRules.allNames(section.tokens()));
        if (paper.sections().isEmpty()) return;
        var first = paper.sections().get(0);
        var last = paper.sections().get(paper.sections().size() - 1);
        if (names.contains("greeting") && !ScriptRules.opens(first.tokens()))
            faults.add(first.step(), "must open with {greeting} as a paragraph of its own");
        if (names.contains("closing") && !ScriptRules.closes(last.tokens()))
            faults.add(last.step(), "must close with {closing} as a paragraph of its own");
        for (var name : List.of("greeting", "closing"))
            if (names.stream().filter(name::equals).count() > 1) faults.add("", "{" + name + "} stands more than once");
    }
}
