package app.farvel.mail;

import app.farvel.shared.EmailAddress;

/**
 * Someone with an e-mail address.
 *
 * @param name as people read it, any characters; may be blank
 * @param address such as {@code line@nordlys.example}
 */
public record Mailbox(String name, String address) {

    /** Whether mail can be addressed to it: one address, nothing before or after. */
    public boolean isUsable() {
        return EmailAddress.of(address).isPresent();
    }

    /** The header's value: {@code Line Nygård <line@nordlys.example>}, the name encoded (RFC 2047) where it must be. */
    String header() {
        var ascii = usable().ascii();
        if (name.isBlank()) return ascii;
        return HeaderText.phrase(name) + "\r\n <" + ascii + ">";
    }

    String domain() {
        return usable().domain();
    }

    private EmailAddress usable() {
        return EmailAddress.of(address).orElseThrow(() -> new IllegalStateException("No mail can be addressed to it"));
    }
}
