package app.farvel.digest;

import app.farvel.digest.Content.Line;
import java.util.List;

/** The letter as plain text. One address for all of it: ten long ones would hide what they lead to. */
class LetterText implements Sheet {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void paragraph(String words) {
        text.append(words).append("\n\n");
    }

    @Override
    public void list(String title, List<Line> lines, String more) {
        text.append(title).append("\n\n");
        for (var line : lines) text.append("- ").append(words(line)).append('\n');
        if (!more.isEmpty()) text.append("- ").append(more).append('\n');
        text.append('\n');
    }

    private static String words(Line line) {
        var title = line.title().replaceAll("\\s+", " ");
        return line.time().isEmpty() ? title : line.time() + ": " + title;
    }

    @Override
    public void link(String words, String address) {
        text.append(words).append(":\n").append(address).append("\n\n");
    }

    @Override
    public String toString() {
        return text.toString().strip() + "\n";
    }
}
