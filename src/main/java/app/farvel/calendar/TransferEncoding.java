package app.farvel.calendar;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Undoes what mail does to a text so that it arrives (RFC 2045, 6). Angus Mail descends once more for each soft line break
 * after another, and a stranger can write any number of them.
 */
final class TransferEncoding {

    private static final Pattern ESCAPED = Pattern.compile("=(?:[ \\t]*+(?:\\r\\n|\\n|\\r)|([0-9A-Fa-f]{2}))");
    private static final Pattern NO_DIGITS = Pattern.compile("[^A-Za-z0-9+/]++");

    private TransferEncoding() {}

    static String decode(String octets, String encoding) {
        return switch (encoding) {
            case "base64" -> base64(octets);
            case "quoted-printable" -> quotedPrintable(octets);
            default -> octets;
        };
    }

    static String quotedPrintable(String octets) {
        var decoded = new StringBuilder(octets.length());
        var escaped = ESCAPED.matcher(octets);
        var at = 0;
        for (; escaped.find(); at = escaped.end()) {
            decoded.append(octets, at, escaped.start());
            if (escaped.group(1) != null) decoded.append((char) Integer.parseInt(escaped.group(1), 16));
        }
        return decoded.append(octets, at, octets.length()).toString();
    }

    /** Up to where it ends; what is missing at its end, and what does not belong, is left out. */
    static String base64(String octets) {
        var end = octets.indexOf('=');
        var digits =
                NO_DIGITS.matcher(end < 0 ? octets : octets.substring(0, end)).replaceAll("");
        var whole = digits.length() % 4 == 1 ? digits.substring(0, digits.length() - 1) : digits;
        return new String(Base64.getDecoder().decode(whole), StandardCharsets.ISO_8859_1);
    }
}
