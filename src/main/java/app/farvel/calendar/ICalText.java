package app.farvel.calendar;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Typed text as it may stand in a calendar file: it can break no line and begin none. Escaping comes after it. */
final class ICalText {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Pattern NOT_IN_ADDRESS = Pattern.compile("[^A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+");

    private ICalText() {}

    /** Several lines, divided by LF. */
    static String text(String typed) {
        return CONTROL.matcher(LINE_BREAK.matcher(typed).replaceAll("\n")).replaceAll("");
    }

    static String line(String typed) {
        return BLANKS.matcher(text(typed)).replaceAll(" ").strip();
    }

    /** For parameters, which know no quotation marks; some readers take a backslash there for more than it is. */
    static String name(String typed) {
        return line(typed).replace('"', '\'').replace('\\', '/');
    }

    /** An address: what may not stand in one is percent-encoded. */
    static String address(String typed) {
        var bare = BLANKS.matcher(text(typed)).replaceAll("");
        return NOT_IN_ADDRESS.matcher(bare).replaceAll(found -> encoded(found.group()));
    }

    private static String encoded(String character) {
        return URLEncoder.encode(character, StandardCharsets.UTF_8);
    }

    static String mailto(String email) {
        return email.replace("%", "%25").replace("?", "%3F").replace("#", "%23");
    }
}
