package app.farvel.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;

/**
 * Someone with an e-mail address.
 *
 * @param name as people read it, any characters; may be blank
 * @param address such as {@code line@nordlys.example}
 */
public record Mailbox(String name, String address) {

    /** Whether mail can be addressed to it: one address, nothing before or after. */
    public boolean isUsable() {
        try {
            new InternetAddress(asciiAddress(), true);
            return asciiAddress().chars().noneMatch(c -> c <= ' ' || c > '~' || "<>(),;:\\\"".indexOf(c) >= 0);
        } catch (AddressException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The header's value: {@code Line Nygård <line@nordlys.example>}, the name encoded (RFC 2047) where it must be. */
    String header() {
        if (name.isBlank()) return asciiAddress();
        return HeaderText.phrase(name) + "\r\n <" + asciiAddress() + ">";
    }

    String domain() {
        return asciiAddress().substring(asciiAddress().lastIndexOf('@') + 1);
    }

    private String asciiAddress() {
        var at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    }
}
