package app.farvel.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Text people wrote, made safe for a header line: read back it is the same text, whatever it holds (RFC 2047, 5322). */
final class HeaderText {

    /** Octets of text in one encoded word: with base64 and its frame it stays within the 76 characters of a line, {@code Subject: } included. */
    private static final int WORD = 39;

    private HeaderText() {}

    /** For a subject and the like. */
    static String unstructured(String text) {
        var line = onOneLine(text);
        return isPlain(line) ? line : encoded(line);
    }

    /** For the name before an address. */
    static String phrase(String text) {
        var line = onOneLine(text);
        if (!isPlain(line)) return encoded(line);
        return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String onOneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static boolean isPlain(String line) {
        return line.length() <= 60 && !line.contains("=?") && line.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    private static String encoded(String line) {
        return String.join("\r\n ", chunks(line).stream().map(HeaderText::word).toList());
    }

    private static String word(String chunk) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(chunk.getBytes(UTF_8)) + "?=";
    }

    /** Never cuts a character in two. */
    private static List<String> chunks(String line) {
        var chunks = new ArrayList<String>();
        var chunk = new StringBuilder();
        var octets = 0;
        for (var point : line.codePoints().toArray()) {
            var character = Character.toString(point);
            var size = character.getBytes(UTF_8).length;
            if (octets + size > WORD) {
                chunks.add(chunk.toString());
                chunk.setLength(0);
                octets = 0;
            }
            chunk.append(character);
            octets += size;
        }
        chunks.add(chunk.toString());
        return chunks;
    }
}
