package app.farvel.calendar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A foreign text before it is known how it is encoded: every octet one character, as ISO 8859-1 has it. Lines are unfolded
 * like that, since programs fold inside letters, and decoded afterwards.
 */
final class Octets {

    /** What programs write that do not say what they write. */
    static final Charset OLD_WINDOWS = Charset.forName("windows-1252");

    private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";
    private static final int LOOKED_AT = 400;

    private Octets() {}

    /** Of a file. One of two or four octets for each character becomes UTF-8. */
    static String of(byte[] file) {
        var octets = new String(file, StandardCharsets.ISO_8859_1);
        return octets.startsWith(UTF_8_MARK) ? octets.substring(UTF_8_MARK.length()) : narrow(octets, file);
    }

    static String of(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** The text of some octets, if they can be UTF-8; else as the other encoding has it. */
    static String decode(String octets, Charset otherwise) {
        if (isPlain(octets)) return octets;
        var bytes = bytes(octets);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, otherwise);
        }
    }

    /** Of a part of a mail that names its encoding. Asian ones become UTF-8; a Unicode is seen by its octets alone. */
    static String of(byte[] part, Charset charset) {
        return charset.name().startsWith("UTF-") || isSingle(charset) ? of(part) : of(new String(part, charset));
    }

    private static boolean isSingle(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
    }

    static byte[] bytes(String octets) {
        return octets.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String narrow(String octets, byte[] file) {
        for (var wide : List.of("UTF-32BE", "UTF-32LE", "UTF-16BE", "UTF-16LE"))
            if (octets.startsWith(mark(wide)) || isUnmistakably(wide, octets)) {
                var text = new String(file, Charset.forName(wide));
                return of(text.startsWith("\uFEFF") ? text.substring(1) : text);
            }
        return octets;
    }

    private static String mark(String charset) {
        return new String("\uFEFF".getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);
    }

    /** Without a mark: most of its beginning are letters of ASCII, each beside its empty octets. */
    private static boolean isUnmistakably(String wide, String octets) {
        var width = wide.startsWith("UTF-32") ? 4 : 2;
        var letter = wide.endsWith("BE") ? width - 1 : 0;
        var units = Math.min(octets.length(), LOOKED_AT) / width;
        var plain = 0;
        for (var unit = 0; unit < units; unit++)
            if (isLetter(octets.substring(unit * width, unit * width + width), letter)) plain++;
        return units > 8 && plain > units * 3 / 4;
    }

    private static boolean isLetter(String unit, int letter) {
        for (var i = 0; i < unit.length(); i++) if ((unit.charAt(i) != 0) != (i == letter)) return false;
        return true;
    }

    private static boolean isPlain(String octets) {
        return octets.chars().allMatch(octet -> octet < 0x80);
    }
}
