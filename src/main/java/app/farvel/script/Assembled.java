package app.farvel.script;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** A message assembled from a script: its subject, and a part for each step. */
public record Assembled(Locale language, List<Piece> subject, List<Part> parts) {

    /** The questions still open, each once, in the order in which the text needs them (the subject first). */
    public List<Piece.Blank> blanks() {
        var blanks = new LinkedHashSet<Piece.Blank>();
        for (var piece : pieces()) if (piece instanceof Piece.Blank blank) blanks.add(blank);
        return List.copyOf(blanks);
    }

    public boolean hasBlanks() {
        return pieces().stream().anyMatch(Piece.Blank.class::isInstance);
    }

    public String subjectText() {
        return Piece.textOf(subject);
    }

    /** The words of each part, in order. */
    public List<String> partTexts() {
        return parts.stream().map(Part::text).toList();
    }

    /** The whole text without the subject, parts parted by a blank line. */
    public String text() {
        return String.join("\n\n", partTexts());
    }

    /** The greeting's words, empty when there is none. */
    public String greeting() {
        return frame("greeting");
    }

    /** The closing's words, empty when there is none. */
    public String closing() {
        return frame("closing");
    }

    private String frame(String name) {
        for (var piece : pieces())
            if (piece instanceof Piece.Frame frame && frame.name().equals(name)) return frame.text();
        return "";
    }

    private List<Piece> pieces() {
        var pieces = new ArrayList<>(subject);
        for (var part : parts) pieces.addAll(part.pieces());
        return pieces;
    }
}
