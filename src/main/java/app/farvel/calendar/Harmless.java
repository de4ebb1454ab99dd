package app.farvel.calendar;

import java.util.regex.Pattern;

/** Typed text as it may stand in a calendar file: it can break no line and begin none. Escaping comes after it. */
final class Harmless {

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Harmless() {}

    /** Several lines, divided by LF. */
    static String text(String typed) {
        return CONTROL.matcher(LINE_BREAK.matcher(typed).replaceAll("\n")).replaceAll("");
    }

    static String line(String typed) {
        return BLANKS.matcher(text(typed)).replaceAll(" ").strip();
    }

    /** For parameters, which know no quotation marks. */
    static String name(String typed) {
        return line(typed).replace('"', '\'');
    }

    static String address(String typed) {
        return BLANKS.matcher(text(typed)).replaceAll("");
    }

    static String mailto(String email) {
        return email.replace("%", "%25").replace("?", "%3F").replace("#", "%23");
    }
}
