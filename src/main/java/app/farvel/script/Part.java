package app.farvel.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One step of an assembled message. */
public record Part(String step, String title, List<Piece> pieces) {

    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");

    /** The words, paragraphs parted by a blank line. */
    public String text() {
        return Piece.textOf(pieces);
    }

    /** The pieces by paragraph. Single line breaks of the text, and those within a value, stay where they are. */
    public List<List<Piece>> paragraphs() {
        var paragraphs = new ArrayList<List<Piece>>();
        var current = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (!(piece instanceof Piece.Text)) {
                current.add(piece);
                continue;
            }
            var stretches = BLANK_LINES.split(piece.text(), -1);
            for (var i = 0; i < stretches.length; i++) {
                if (i > 0) current = next(paragraphs, current);
                if (!stretches[i].isEmpty()) current.add(new Piece.Text(stretches[i]));
            }
        }
        next(paragraphs, current);
        return List.copyOf(paragraphs);
    }

    /** The same for a talk: without the marks that open its points. */
    public List<List<Piece>> points() {
        return paragraphs().stream().map(Part::withoutMark).toList();
    }

    private static List<Piece> withoutMark(List<Piece> paragraph) {
        if (!(paragraph.get(0) instanceof Piece.Text text) || !text.text().startsWith(Register.POINT)) return paragraph;
        var point = new ArrayList<>(paragraph);
        point.set(0, new Piece.Text(text.text().substring(Register.POINT.length())));
        return List.copyOf(point);
    }

    private static ArrayList<Piece> next(List<List<Piece>> paragraphs, List<Piece> done) {
        if (!done.isEmpty()) paragraphs.add(List.copyOf(done));
        return new ArrayList<>();
    }
}
