package app.farvel.contact;

import java.util.Locale;

/** Orders of the list. */
public enum ContactOrder {
    /** By name. */
    NAME,
    /** The latest touch first. */
    LATEST,
    /** The longest quiet first. */
    QUIET;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of the word; by name for any other word. */
    public static ContactOrder of(String id) {
        for (var order : values()) if (order.id().equals(id)) return order;
        return NAME;
    }
}
