package app.farvel.calendar;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A property as a foreign file has it. Programs write names that hold colons and semicolons without quotes, and quotes in
 * quotes; what is meant is found all the same.
 *
 * @param name in capitals
 * @param parameters by their names in capitals, without quotes
 * @param number of the line
 */
record ContentLine(String name, Map<String, String> parameters, String value, int number) {

    private static final int MOST_PARAMETERS = 100;
    private static final Pattern NAME = Pattern.compile("\\s*+([A-Za-z0-9-]++)\\s*+(?=[;:])");
    private static final Pattern PARAMETER = Pattern.compile("\\s*+([A-Za-z0-9-]++)\\s*+=(.*+)", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile(":\\s*+(?:mailto|smtp):", Pattern.CASE_INSENSITIVE);

    /** The name alone; empty where the line has none that could be known. */
    static String name(String line) {
        var name = NAME.matcher(line);
        return name.lookingAt() ? name.group(1).toUpperCase(Locale.ROOT) : "";
    }

    /** Nothing where no value can be made out. */
    static Optional<ContentLine> of(String line, int number) {
        var name = NAME.matcher(line);
        if (!name.lookingAt()) return Optional.empty();
        var colon = colon(line, name.end());
        return colon < 0
                ? Optional.empty()
                : Optional.of(new ContentLine(
                        name(line),
                        parameters(line.substring(name.end(), colon)),
                        line.substring(colon + 1).strip(),
                        number));
    }

    /** What a parameter says, or nothing. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Before an address, where one is; else the first outside quotes; else, where a quote has no end, the last. */
    private static int colon(String line, int from) {
        var last = -1;
        for (var address = ADDRESS.matcher(line).region(from, line.length()); address.find(); ) last = address.start();
        if (last >= 0) return last;
        var first = unquoted(line, ':', from);
        return first >= 0 ? first : line.indexOf(':', from) < 0 ? -1 : line.lastIndexOf(':');
    }

    private static int unquoted(String text, char wanted, int from) {
        var quoted = false;
        for (var i = from; i < text.length(); i++) {
            if (text.charAt(i) == '"') quoted = !quoted;
            if (!quoted && text.charAt(i) == wanted) return i;
        }
        return -1;
    }

    /** A piece that is none belongs to the one before it: a bare name with a semicolon. */
    private static Map<String, String> parameters(String text) {
        var parameters = new LinkedHashMap<String, String>();
        var name = "";
        var at = text.indexOf(';');
        for (var count = 0; at >= 0 && count < MOST_PARAMETERS; count++) {
            var next = semicolon(text, at + 1);
            var piece = text.substring(at + 1, next < 0 ? text.length() : next);
            var parameter = PARAMETER.matcher(piece);
            if (parameter.matches()) {
                name = parameter.group(1).toUpperCase(Locale.ROOT);
                parameters.putIfAbsent(name, parameter.group(2));
            } else parameters.computeIfPresent(name, (key, begun) -> begun + ";" + piece);
            at = next;
        }
        parameters.replaceAll((key, value) -> bare(value));
        return parameters;
    }

    /** The next outside quotes; where a quote has no end, the next at all. */
    private static int semicolon(String text, int from) {
        var quotes = text.chars().skip(from).filter(each -> each == '"').count();
        return quotes % 2 == 0 ? unquoted(text, ';', from) : text.indexOf(';', from);
    }

    private static String bare(String value) {
        var plain = value.strip();
        return plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"")
                ? plain.substring(1, plain.length() - 1)
                : plain;
    }
}
