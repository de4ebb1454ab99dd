package app.farvel.calendar;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Exchange keeps the UID of an invitation from elsewhere inside a hexadecimal one of its own, and some programs answer with
 * that: a fixed beginning, the mark {@code vCal-Uid}, the number 1, the UID, and a zero.
 */
final class WrappedUid {

    private static final String BEGINNING = "040000008200E000";
    private static final String MARK = "7643616C2D55696401000000";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private WrappedUid() {}

    /** The UID inside; one that is not wrapped stays as it is. */
    static String unwrap(String uid) {
        var digits = BLANKS.matcher(uid).replaceAll("").toUpperCase(Locale.ROOT);
        var mark = digits.startsWith(BEGINNING) ? digits.indexOf(MARK) : -1;
        if (mark < 0 || !digits.matches("[0-9A-F]+")) return uid;
        var inside = text(digits.substring(mark + MARK.length()));
        return inside.isEmpty() ? uid : inside;
    }

    private static String text(String digits) {
        var whole = HexFormat.of().parseHex(digits.substring(0, digits.length() / 2 * 2));
        var text = new String(whole, StandardCharsets.UTF_8);
        return text.substring(0, text.indexOf(0) < 0 ? text.length() : text.indexOf(0))
                .strip();
    }
}
