package app.farvel.calendar;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Undoes what mail does to a text so that it arrives (RFC 2045, 6). */
final class TransferEncoding {

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
        try (var decoded = MimeUtility.decode(new ByteArrayInputStream(Octets.bytes(octets)), "quoted-printable")) {
            return new String(decoded.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (MessagingException notKnown) {
            throw new IllegalStateException(notKnown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
