package app.farvel.calendar;

/** Folds lines that are longer than 75 octets in UTF-8, never inside a character. */
final class FoldedLines {

    private static final int MOST = 75;
    private static final String BREAK = "\r\n";

    private FoldedLines() {}

    /** @param text lines that end with CR and LF */
    static String of(String text) {
        var folded = new StringBuilder(text.length() + text.length() / 40);
        for (var line : text.split(BREAK)) fold(line, folded);
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var character = line.codePointAt(i);
            var width = octets(character);
            if (octets + width > MOST) {
                folded.append(BREAK).append(' ');
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += width;
            i += Character.charCount(character);
        }
        folded.append(BREAK);
    }

    private static int octets(int character) {
        if (character < 0x80) return 1;
        if (character < 0x800) return 2;
        return character < 0x10000 ? 3 : 4;
    }
}
