package app.farvel.calendar;

import app.farvel.shared.EmailAddress;

/** Someone's name and e-mail, an address that mail can reach; the name may be empty. */
public record Mailbox(String name, String email) {

    public Mailbox {
        if (EmailAddress.of(email).isEmpty()) throw new IllegalArgumentException("Not an e-mail");
    }

    /** As a URI has it: the domain in ASCII. */
    String ascii() {
        return EmailAddress.of(email).orElseThrow().ascii();
    }
}
