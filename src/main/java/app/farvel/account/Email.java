package app.farvel.account;

import java.util.Locale;

/** Addresses as they are compared: without blanks around them, in lower case. */
final class Email {

    private Email() {}

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
