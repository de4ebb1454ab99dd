package app.farvel.script;

import java.util.List;

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

    /** The names that stand free, in order; those in passages are not among them. */
    static List<Name> names(List<Token> tokens) {
        return tokens.stream()
                .filter(Name.class::isInstance)
                .map(Name.class::cast)
                .toList();
    }

    static List<Passage> passages(List<Token> tokens) {
        return tokens.stream()
                .filter(Passage.class::isInstance)
                .map(Passage.class::cast)
                .toList();
    }
}
