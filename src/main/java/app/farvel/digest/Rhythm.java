package app.farvel.digest;

import java.util.Locale;

/** How often the digest comes. */
public enum Rhythm {
    OFF,
    WEEKLY,
    DAILY;

    /** How many days it looks ahead. */
    int daysAhead() {
        return this == DAILY ? 1 : 7;
    }

    /** Its last word in message keys, and in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
