package app.farvel.contract;

import app.farvel.account.WebAddress;
import app.farvel.shared.EmailAddress;
import java.util.List;
import java.util.Optional;

/**
 * Whom notice is given to, and where.
 *
 * @param recipient a person or an office; empty for the vendor
 * @param address an e-mail or postal address, or where the portal is; empty while that is not known
 */
public record NoticeAddress(String recipient, String address) {

    /** As long as nobody looked. */
    public static final NoticeAddress NONE = new NoticeAddress("", "");

    /** When it is an e-mail address that mail can reach. */
    public Optional<String> email() {
        return EmailAddress.of(address).map(known -> address);
    }

    /** When it is a page of the web. */
    public Optional<String> link() {
        return WebAddress.link(address);
    }

    /** As it stands on an envelope: what commas part, but for those inside a line. */
    public List<String> lines() {
        return PostalLines.of(address);
    }
}
