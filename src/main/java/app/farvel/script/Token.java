package app.farvel.script;

import java.util.List;
import java.util.stream.Stream;

/** The smallest parts of a script. */
sealed interface Token {

    /** Text as it stands. */
    record Fixed(String text) implements Token {}

    /** {@code {name}}, or {@code {Name}} for a value that opens a sentence. */
    record Name(String name, boolean capital) implements Token {}

    /**
     * {@code [ … ]}, which falls away when anything in it is empty.
     *
     * @param names the names in it
     */
    record Passage(List<Token> tokens, List<Name> names) implements Token {

        Passage(List<Token> tokens) {
            this(List.copyOf(tokens), Token.names(tokens));
        }
    }

    /** {@code [reason=price, ?tried: … ]}, which stands when its conditions hold; passages may stand in it. */
    record Conditional(List<Condition> conditions, List<Token> tokens) implements Token {}

    /** What a conditional passage hangs on. */
    sealed interface Condition {

        String field();

        /** {@code reason=price|budget}: one of these was chosen. */
        record Chosen(String field, List<String> options) implements Condition {}

        /** {@code ?talked-on}: there is an answer. */
        record Answered(String field) implements Condition {}

        /** {@code !talked-on}: there is none. */
        record Unanswered(String field) implements Condition {}
    }

    /** The names that stand here, in order; those in passages are not among them. */
    static List<Name> names(List<Token> tokens) {
        return tokens.stream()
                .filter(Name.class::isInstance)
                .map(Name.class::cast)
                .toList();
    }

    static List<Conditional> conditionals(List<Token> tokens) {
        return tokens.stream()
                .filter(Conditional.class::isInstance)
                .map(Conditional.class::cast)
                .toList();
    }

    /** The text with which a stretch begins, be it in a passage; empty when it begins with a value. */
    static String opening(List<Token> tokens) {
        if (tokens.isEmpty()) return "";
        var first = tokens.get(0);
        if (first instanceof Fixed fixed) return fixed.text();
        if (first instanceof Passage passage) return opening(passage.tokens());
        return first instanceof Conditional conditional ? opening(conditional.tokens()) : "";
    }

    /** All names, in passages, too. */
    static Stream<Name> allNames(List<Token> tokens) {
        return tokens.stream().flatMap(Token::namesIn);
    }

    private static Stream<Name> namesIn(Token token) {
        if (token instanceof Name name) return Stream.of(name);
        if (token instanceof Passage passage) return passage.names().stream();
        return token instanceof Conditional conditional ? allNames(conditional.tokens()) : Stream.empty();
    }
}
