package app.farvel.mail;

import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** Texts without what must not be read in them. */
final class Redaction {

    private static final String HIDDEN = "…";
    private static final int LONGEST = 300;

    private Redaction() {}

    /** A server's words on one line, of a length people read. */
    static String of(String said, List<String> secrets) {
        return cut(without(secrets, HeaderText.onOneLine(said)), LONGEST);
    }

    static String without(List<String> secrets, String text) {
        var rest = text;
        for (var secret : secrets) rest = rest.replace(secret, HIDDEN).replace(HtmlUtils.htmlEscape(secret), HIDDEN);
        return rest;
    }

    /** Never cuts a character in two. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) return text;
        var end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + HIDDEN;
    }
}
