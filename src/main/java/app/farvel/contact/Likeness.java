package app.farvel.contact;

import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who is there already, with the same name or address.
 *
 * @param place organisation and role, as far as they are known
 */
public record Likeness(By by, UUID id, String name, String place) {

    /** What is the same. */
    public enum By {
        NAME,
        EMAIL,
        PHONE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Likeness of(By by, ContactRow row) {
        return new Likeness(by, row.id(), row.displayName(), row.place());
    }

    static Likeness of(By by, Contact contact) {
        var where = contact.name().isBlank() ? "" : contact.organization();
        return new Likeness(by, contact.id(), contact.displayName(), where.isBlank() ? contact.role() : where);
    }
}
