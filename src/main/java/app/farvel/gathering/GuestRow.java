package app.farvel.gathering;

import app.farvel.contact.Contact;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A guest as lists show them.
 *
 * @param invited to the date the list is about; null in a list of all guests
 * @param address the e-mail to use first; null where none is known
 */
public record GuestRow(
        @Nullable Invitation invited,
        Guest guest,
        Contact contact,
        @Nullable String address) {

    public Optional<Invitation> invitation() {
        return Optional.ofNullable(invited);
    }

    public Optional<String> email() {
        return Optional.ofNullable(address);
    }
}
