package app.farvel.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a script of a playbook must keep to. */
final class ScriptRules {

    private static final Token.Name GREETING = new Token.Name("greeting", false);
    private static final Token.Name CLOSING = new Token.Name("closing", false);

    private final List<String> steps;
    private final List<Field> fields;
    private final Register register;
    private final Faults faults;

    private ScriptRules(List<String> steps, List<Field> fields, Register register, Faults faults) {
        this.steps = steps;
        this.fields = fields;
        this.register = register;
        this.faults = faults;
    }

    static void check(Script script, List<String> steps, List<Field> fields, Register register, Faults faults) {
        new ScriptRules(steps, fields, register, faults).check(script);
    }

    private void check(Script script) {
        var found = script.sections().stream().map(Script.Section::step).toList();
        if (!found.equals(steps)) faults.add("", "has the steps " + found + ", must have exactly " + steps);
        checkNames("subject", script.subject());
        for (var section : script.sections()) {
            checkNames(section.step(), section.tokens());
            if (section.tokens().isEmpty()) faults.add(section.step(), "is empty");
        }
        if (register.isTone()) {
            checkFrame(script);
            checkUse(script);
            ConditionRules.checkUse(script, fields, faults);
        } else checkNoFrame(script);
        if (register == Register.TALK) script.sections().forEach(this::checkPoints);
    }

    /** What is short or said has no greeting and no closing that stand by themselves, and may leave questions out. */
    private void checkNoFrame(Script script) {
        for (var section : script.sections())
            for (var name : List.of(GREETING, CLOSING))
                if (allNames(section.tokens()).contains(name.name()))
                    faults.add(section.step(), "{" + name.name() + "} has no place in a " + register.id());
    }

    private void checkPoints(Script.Section section) {
        if (!Token.opening(section.tokens()).startsWith(Register.POINT))
            faults.add(section.step(), "must open with \"" + Register.POINT + "\"");
    }

    private void checkNames(String place, List<Token> tokens) {
        for (var name : allNames(tokens))
            if (!knownNames().contains(name)) faults.add(place, unknown(name, knownNames()));
        ConditionRules.check(tokens, fields, name -> ConditionRules.mayBeMissing(name, fields), place, faults);
    }

    static String unknown(String name, Set<String> known) {
        return "unknown name {" + name + "}; known names are " + String.join(", ", known);
    }

    private Set<String> knownNames() {
        var names = new LinkedHashSet<>(ConditionRules.names(fields));
        names.addAll(Facts.ALWAYS_THERE);
        names.addAll(Facts.MAYBE_MISSING);
        return names;
    }

    /** The greeting opens the first step and the closing closes the last, each as a paragraph, and nowhere else. */
    private void checkFrame(Script script) {
        if (script.sections().isEmpty()) return;
        var first = script.sections().get(0);
        var last = script.sections().get(script.sections().size() - 1);
        if (!opens(first.tokens())) faults.add(first.step(), "must open with {greeting} as a paragraph of its own");
        if (!closes(last.tokens())) faults.add(last.step(), "must close with {closing} as a paragraph of its own");
        var names = new ArrayList<>(allNames(script.subject()));
        script.sections().forEach(section -> names.addAll(allNames(section.tokens())));
        for (var name : List.of("greeting", "closing"))
            if (names.stream().filter(name::equals).count() > 1) faults.add("", "{" + name + "} stands more than once");
    }

    static boolean opens(List<Token> tokens) {
        return !tokens.isEmpty()
                && tokens.get(0).equals(GREETING)
                && (tokens.size() == 1
                        || tokens.get(1) instanceof Token.Fixed next
                                && next.text().startsWith("\n\n"));
    }

    static boolean closes(List<Token> tokens) {
        var size = tokens.size();
        return size > 0
                && tokens.get(size - 1).equals(CLOSING)
                && (size == 1
                        || tokens.get(size - 2) instanceof Token.Fixed before
                                && before.text().endsWith("\n\n"));
    }

    /** Required questions are used where their answer cannot fall away; optional ones at least where there is room. */
    private void checkUse(Script script) {
        var stretches = new ArrayList<>(List.of(script.subject()));
        script.sections().forEach(section -> stretches.add(section.tokens()));
        for (var field : fields) {
            if (field.type() == FieldType.CHOICE) continue;
            if (field.required() && namesFor(field).noneMatch(name -> isFree(name, stretches)))
                faults.add("", "required field {" + field.id() + "} must stand somewhere outside [ ]");
            if (!field.required()
                    && register != Register.BRIEF
                    && stretches.stream().noneMatch(tokens -> allNames(tokens).contains(field.id())))
                faults.add("", "field {" + field.id() + "} is not used");
        }
    }

    /** A list is used by its own name, or by that of the pairs it is part of. */
    private Stream<String> namesFor(Field field) {
        var pairs =
                fields.stream().filter(pair -> pair.of().contains(field.id())).map(Field::id);
        return Stream.concat(Stream.of(field.id()), pairs);
    }

    private static boolean isFree(String name, Collection<List<Token>> stretches) {
        return stretches.stream().anyMatch(tokens -> isFree(name, tokens));
    }

    private static boolean isFree(String name, List<Token> tokens) {
        return Token.names(tokens).stream().anyMatch(token -> token.name().equals(name))
                || Token.conditionals(tokens).stream().anyMatch(conditional -> isFree(name, conditional.tokens()));
    }

    static List<String> allNames(List<Token> tokens) {
        return Token.allNames(tokens).map(Token.Name::name).distinct().toList();
    }
}
