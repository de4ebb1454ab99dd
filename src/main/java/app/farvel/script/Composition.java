package app.farvel.script;

import java.util.ArrayList;
import java.util.List;

/** Pieces in a row, with clean joints: no double space where a passage fell away, no full stop before text that goes on. */
final class Composition {

    private static final String CLOSING_MARKS = ",.;:!?";

    private final List<Piece> pieces = new ArrayList<>();
    private boolean gap;

    void add(Piece piece) {
        trimStopBefore(piece.text());
        pieces.add(piece);
        gap = false;
    }

    void add(String fixed) {
        var text = withoutSecondMark(gap ? mended(fixed) : fixed);
        if (!text.isEmpty()) add(new Piece.Text(text));
    }

    /** What is before the passage and what comes after it will meet as if it had never been. */
    void passageFellAway() {
        gap = true;
    }

    List<Piece> pieces() {
        trimEnd(" \n");
        return List.copyOf(pieces);
    }

    private String mended(String next) {
        if (pieces.isEmpty()) return next.stripLeading();
        var text = leadingTrimmed(next, ' ', Integer.MAX_VALUE);
        if (text.isEmpty()) return endsWithSpace() ? text : next;
        var first = text.charAt(0);
        if (first == '\n' || CLOSING_MARKS.indexOf(first) >= 0) trimEnd(" ");
        if (first == '\n') return leadingTrimmed(text, '\n', lineBreaksAtEnd());
        return endsWithSpace() || CLOSING_MARKS.indexOf(first) >= 0 ? text : next;
    }

    /** An answer that ends in a mark of its own ends the sentence, too. */
    private String withoutSecondMark(String next) {
        if (!next.startsWith(".") || pieces.isEmpty()) return next;
        if (!(pieces.get(pieces.size() - 1) instanceof Piece.Value value)) return next;
        return value.text().endsWith("!") || value.text().endsWith("?") ? next.substring(1) : next;
    }

    private void trimStopBefore(String next) {
        if (pieces.isEmpty() || next.startsWith("\n")) return;
        if (!(pieces.get(pieces.size() - 1) instanceof Piece.Value value)) return;
        var text = value.text();
        if (next.startsWith(".")) text = AnswerText.withoutFinalDots(text);
        else if (!isQuoted(value.field())) text = AnswerText.withoutFinalStop(text);
        if (!text.equals(value.text()))
            pieces.set(pieces.size() - 1, new Piece.Value(value.field(), text, value.phrases()));
    }

    /** What is known stands as it is; what was typed as an answer goes on within the sentence. */
    private static boolean isQuoted(String name) {
        return Facts.isFact(name) || PaperFact.named(name).isPresent();
    }

    private void trimEnd(String characters) {
        var text = lastText();
        var end = text.length();
        while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) end--;
        if (end == text.length()) return;
        pieces.remove(pieces.size() - 1);
        if (end > 0) pieces.add(new Piece.Text(text.substring(0, end)));
    }

    private boolean endsWithSpace() {
        return lastText().endsWith(" ") || lastText().endsWith("\n");
    }

    private int lineBreaksAtEnd() {
        var text = lastText();
        return text.length() - text.stripTrailing().length();
    }

    /** The script's own text at the end; empty when something else is there. */
    private String lastText() {
        if (pieces.isEmpty()) return "";
        return pieces.get(pieces.size() - 1) instanceof Piece.Text text ? text.text() : "";
    }

    private static String leadingTrimmed(String text, char character, int atMost) {
        var from = 0;
        while (from < atMost && from < text.length() && text.charAt(from) == character) from++;
        return text.substring(from);
    }
}
