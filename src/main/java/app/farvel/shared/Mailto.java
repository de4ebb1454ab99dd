package app.farvel.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A link that begins a mail in the reader's own mail program (RFC 6068).
 *
 * @param address whom to; whatever it holds, it stays one address
 */
public record Mailto(String address) {

    public String href() {
        var ascii = EmailAddress.of(address).map(EmailAddress::ascii).orElse(address);
        return "mailto:" + path(ascii);
    }

    private static String path(String address) {
        var at = address.lastIndexOf('@');
        if (at < 0) return encoded(address);
        return encoded(address.substring(0, at)) + "@" + encoded(address.substring(at + 1));
    }

    /** With the mail begun; lines of the text may end in any way. */
    public String href(String subject, String text) {
        return href() + "?subject=" + encoded(subject) + "&body=" + encoded(text.replaceAll("\\R", "\r\n"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
