package app.farvel.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads {@code {name}}, {@code [ … ]}, {@code [condition: … ]} and the escapes. Everything else is text. Conditional passages
 * may stand on lines of their own: the line breaks beside them are spaces, but for those that end a paragraph.
 */
final class TokenParser {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final String FIELD = "[a-z][a-z0-9-]*";
    private static final Pattern CONDITION =
            Pattern.compile("[?!]" + FIELD + "|" + FIELD + "=" + FIELD + "(?:\\|" + FIELD + ")*");
    private static final Pattern CONDITIONS =
            Pattern.compile("((?:" + CONDITION + ")(?:, (?:" + CONDITION + "))*):\\s*");
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
        return new TokenParser(text, firstLine, place, faults).tokens(Within.TEXT);
    }

    private enum Within {
        TEXT,
        CONDITIONAL,
        PASSAGE
    }

    private List<Token> tokens(Within within) {
        var tokens = new ArrayList<Token>();
        var fixed = new StringBuilder();
        var start = at - 1;
        while (at < text.length()) {
            var c = text.charAt(at++);
            if (c == ']' && within != Within.TEXT) return closed(tokens, fixed);
            if (c == '{') name(closed(tokens, fixed));
            else if (c == '[') passage(tokens, fixed, within);
            else if (c == '\\') fixed.append(escaped());
            else if (c == '}' || c == ']')
                fault(at - 1, c + " was never opened; write \\" + c + " for the sign itself");
            else fixed.append(c);
        }
        if (within != Within.TEXT) fault(start, "[ is never closed");
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

    private void passage(List<Token> tokens, StringBuilder fixed, Within within) {
        var start = at - 1;
        var conditions = CONDITIONS.matcher(text).region(at, text.length());
        if (conditions.lookingAt()) {
            if (within != Within.TEXT) fault(start, "[ with a condition stands inside [ ]");
            at = conditions.end();
            var inner = tokens(Within.CONDITIONAL);
            spaceBefore(fixed);
            closed(tokens, fixed).add(new Token.Conditional(conditions(conditions.group(1)), inner));
            spaceAfter(fixed);
            return;
        }
        var passage = new Token.Passage(tokens(Within.PASSAGE));
        if (within == Within.PASSAGE) fault(start, "[ stands inside [ ]");
        if (passage.names().isEmpty()) fault(start, "[ ] has no name in it; write \\[ for the sign itself");
        closed(tokens, fixed).add(passage);
    }

    private static List<Token.Condition> conditions(String written) {
        return Arrays.stream(written.split(", ")).map(TokenParser::condition).toList();
    }

    private static Token.Condition condition(String text) {
        var rest = text.substring(1);
        if (text.charAt(0) == '?') return new Token.Condition.Answered(rest);
        if (text.charAt(0) == '!') return new Token.Condition.Unanswered(rest);
        var sign = text.indexOf('=');
        var options = List.of(text.substring(sign + 1).split("\\|"));
        return new Token.Condition.Chosen(text.substring(0, sign), options);
    }

    private static void spaceBefore(StringBuilder fixed) {
        var end = fixed.length() - 1;
        if (end > 0 && fixed.charAt(end) == '\n' && fixed.charAt(end - 1) != '\n') fixed.setCharAt(end, ' ');
        if (end == 0 && fixed.charAt(0) == '\n') fixed.setCharAt(0, ' ');
    }

    private void spaceAfter(StringBuilder fixed) {
        if (!text.startsWith("\n", at) || text.startsWith("\n\n", at)) return;
        fixed.append(' ');
        at++;
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
