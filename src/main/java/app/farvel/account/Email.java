package app.farvel.account;

import app.farvel.shared.EmailAddress;
import java.util.Locale;
import java.util.stream.Stream;

/** Addresses as accounts keep and find them: in lower case, the domain in the script people read. */
final class Email {

    private Email() {}

    static String normal(String typed) {
        var address = EmailAddress.clean(typed);
        return EmailAddress.of(address)
                .map(EmailAddress::readable)
                .orElse(address)
                .toLowerCase(Locale.ROOT);
    }

    /** As an account may have kept it before both spellings of a domain were known to be one. */
    static Stream<String> spellings(String typed) {
        var address = EmailAddress.clean(typed);
        return Stream.of(normal(address), address.toLowerCase(Locale.ROOT), EmailAddress.compared(address))
                .distinct();
    }
}
