package app.farvel.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code {name}}, {@code [ … ]} and the escapes. Everything else is text. */
final class TokenParser {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final String ESCAPABLE = "{}[]\\";

    private final String text;
    private final int firstLine;
    private final String place;
    private final Faults faults;
    private int at;

    private TokenParser(String text, int firstLine, String place, Faults faults) {
        this.text = text;
        this.firstLine = firstLine;
        this.place = place;
        this.faults = faults;
    }

    /** @param firstLine the line of the file on which the text begins, counted from 1 */
    static List<Token> parse(String text, int firstLine, String place, Faults faults) {
        return new TokenParser(text, firstLine, place, faults).tokens(false);
    }

    private List<Token> tokens(boolean inPassage) {
        var tokens = new ArrayList<Token>();
        var fixed = new StringBuilder();
        var start = at - 1;
        while (at < text.length()) {
            var c = text.charAt(at++);
            if (c == ']' && inPassage) return closed(tokens, fixed);
            if (c == '{') name(closed(tokens, fixed));
            else if (c == '[') passage(closed(tokens, fixed), inPassage);
            else if (c == '\\') fixed.append(escaped());
            else if (c == '}' || c == ']')
                fault(at - 1, c + " was never opened; write \\" + c + " for the sign itself");
            else fixed.append(c);
        }
        if (inPassage) fault(start, "[ is never closed");
        return closed(tokens, fixed);
    }

    private static List<Token> closed(List<Token> tokens, StringBuilder fixed) {
        if (!fixed.isEmpty()) tokens.add(new Token.Fixed(fixed.toString()));
        fixed.setLength(0);
        return tokens;
    }

    private void name(List<Token> tokens) {
        var start = at;
        var end = text.indexOf('}', at);
        var name = end < 0 ? "" : text.substring(start, end);
        if (!NAME.matcher(name).matches()) {
            fault(start, "{ must be followed by a name and }; write \\{ for the sign itself");
            if (end >= 0 && name.indexOf('\n') < 0) at = end + 1;
            return;
        }
        at = end + 1;
        var small = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        tokens.add(new Token.Name(small, !small.equals(name)));
    }

    private void passage(List<Token> tokens, boolean inPassage) {
        var start = at - 1;
        var passage = new Token.Passage(tokens(true));
        if (inPassage) fault(start, "[ stands inside [ ]");
        if (passage.names().isEmpty()) fault(start, "[ ] has no name in it; write \\[ for the sign itself");
        tokens.add(passage);
    }

    private char escaped() {
        if (at < text.length() && ESCAPABLE.indexOf(text.charAt(at)) >= 0) return text.charAt(at++);
        fault(at - 1, "\\ stands only before { } [ ] \\");
        return '\\';
    }

    private void fault(int index, String message) {
        var line = firstLine
                + text.substring(0, index).chars().filter(c -> c == '\n').count();
        faults.add(place, "line " + line + ": " + message);
    }
}
