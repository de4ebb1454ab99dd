package app.farvel.script;

import java.util.List;
import java.util.Locale;

/** What an assembled text is made of. */
public sealed interface Piece {

    /** The words as they go out; a blank is {@code [label]}. */
    String text();

    /** For templates: {@code text}, {@code value}, {@code blank} or {@code frame}. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The script's own words. */
    record Text(String text) implements Piece {}

    /**
     * @param field the id of the field, or the name of a known fact
     * @param phrases what was typed to stand inside a sentence, and does so here
     */
    record Value(String field, String text, List<String> phrases) implements Piece {}

    /** A question not answered yet. */
    record Blank(String field, String label) implements Piece {

        @Override
        public String text() {
            return "[" + label + "]";
        }
    }

    /** @param name {@code greeting} or {@code closing} */
    record Frame(String name, String text) implements Piece {}

    /** The words of all pieces, one after another. */
    static String textOf(Iterable<Piece> pieces) {
        var text = new StringBuilder();
        for (var piece : pieces) text.append(piece.text());
        return text.toString();
    }
}
