package app.farvel.shared;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Characters nobody sees: they come along when a text is copied from a page, a letter or a list of addresses. */
final class Unseen {

    private static final int BRAILLE_BLANK = 0x2800;

    private Unseen() {}

    /** Whether a text of such characters alone would show nothing. */
    static boolean is(int c) {
        return isBlank(c) || c == BRAILLE_BLANK || isIgnorable(c) || Character.getType(c) == Character.CONTROL;
    }

    static boolean isBlank(int c) {
        return UCharacter.isUWhiteSpace(c) || Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    static boolean isIgnorable(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** Joins letters, or chooses a letter's or an emoji's shape. */
    static boolean isShaping(int c) {
        return isJoiner(c)
                || UCharacter.hasBinaryProperty(c, UProperty.VARIATION_SELECTOR)
                || Character.isSupplementaryCodePoint(c);
    }

    static boolean isJoiner(int c) {
        return c == 0x200C || c == 0x200D;
    }

    /** The text without what is unseen before and behind it; an emoji at an end keeps its shape. */
    static String strip(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isLoose(text.codePointAt(from))) from += Character.charCount(text.codePointAt(from));
        while (from < to && isLoose(text.codePointBefore(to))) to -= Character.charCount(text.codePointBefore(to));
        return text.substring(from, to);
    }

    private static boolean isLoose(int c) {
        return isBlank(c) || isIgnorable(c) && !isShaping(c);
    }
}
