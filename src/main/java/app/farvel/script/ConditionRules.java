package app.farvel.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the conditions of passages must keep to, and the names that stand outside of plain passages. */
final class ConditionRules {

    private ConditionRules() {}

    /**
     * Checks the conditions of a stretch, and that what may be missing stands in a passage that falls away with it.
     *
     * @param mayBeMissing by name
     */
    static void check(
            List<Token> tokens, List<Field> fields, Predicate<String> mayBeMissing, String place, Faults faults) {
        checkFreeNames(tokens, mayBeMissing, place, faults);
        for (var conditional : Token.conditionals(tokens)) {
            for (var condition : conditional.conditions()) check(condition, fields, place, faults);
            var answered = answered(conditional);
            checkFreeNames(conditional.tokens(), mayBeMissing.and(name -> !answered.contains(name)), place, faults);
        }
    }

    private static void checkFreeNames(
            List<Token> tokens, Predicate<String> mayBeMissing, String place, Faults faults) {
        for (var name : Token.names(tokens))
            if (mayBeMissing.test(name.name()))
                faults.add(place, "{" + name.name() + "} may be missing and must stand inside [ ]");
    }

    private static List<String> answered(Token.Conditional conditional) {
        return conditional.conditions().stream()
                .filter(Token.Condition.Answered.class::isInstance)
                .map(Token.Condition::field)
                .toList();
    }

    /** Whether a script must do without it: a fact that is not always known, or the answer to an optional question. */
    static boolean mayBeMissing(String name, List<Field> fields) {
        return Facts.MAYBE_MISSING.contains(name)
                || field(name, fields)
                        .filter(field -> !field.required() && field.type() != FieldType.CHOICE)
                        .isPresent();
    }

    private static void check(Token.Condition condition, List<Field> fields, String place, Faults faults) {
        if (condition instanceof Token.Condition.Chosen chosen) checkChosen(chosen, fields, place, faults);
        else if (!mayBeMissing(condition.field(), fields))
            faults.add(place, condition.field() + " is nothing that may be missing");
    }

    private static void checkChosen(Token.Condition.Chosen chosen, List<Field> fields, String place, Faults faults) {
        var options = field(chosen.field(), fields).map(Field::options).orElse(List.of());
        if (options.isEmpty()) faults.add(place, chosen.field() + " is no choice");
        else
            for (var option : chosen.options())
                if (!options.contains(option))
                    faults.add(
                            place,
                            "unknown option " + option + " of " + chosen.field() + "; known are "
                                    + String.join(", ", options));
    }

    /** A script says something about every option but the silent ones. */
    static void checkUse(Script script, List<Field> fields, Faults faults) {
        var conditionals = new ArrayList<>(Token.conditionals(script.subject()));
        script.sections().forEach(section -> conditionals.addAll(Token.conditionals(section.tokens())));
        for (var field : fields) {
            var missing = new LinkedHashSet<>(field.options());
            missing.removeAll(Set.copyOf(field.silent()));
            conditionals.stream()
                    .flatMap(conditional -> conditional.conditions().stream())
                    .forEach(condition -> missing.removeAll(options(condition, field.id())));
            for (var option : missing)
                faults.add(field.step(), "has no passage for the option " + option + " of " + field.id());
        }
    }

    private static Set<String> options(Token.Condition condition, String field) {
        return condition instanceof Token.Condition.Chosen chosen
                        && chosen.field().equals(field)
                ? Set.copyOf(chosen.options())
                : Set.of();
    }

    /** The names that fields give a text; a choice gives it none. */
    static List<String> names(List<Field> fields) {
        return fields.stream()
                .filter(field -> field.type() != FieldType.CHOICE)
                .map(Field::id)
                .toList();
    }

    private static Optional<Field> field(String id, List<Field> fields) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
