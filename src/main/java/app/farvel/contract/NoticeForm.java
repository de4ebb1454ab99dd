package app.farvel.contract;

import java.util.Locale;

/** How notice must be given. */
public enum NoticeForm {
    EMAIL,
    LETTER,
    PORTAL;

    /** The word in forms and message keys: {@code email} and the like. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
