package app.farvel.sunset;

import java.util.Locale;

/** The two at the table. */
public enum Author {
    /** The account. */
    ME,
    /** The vendor. */
    THEM;

    /** The word in forms, message keys and checklists: {@code me}, {@code them}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whose word it is; the vendor's when it is no word of ours, since the plan is theirs. */
    public static Author of(String id) {
        return ME.id().equals(id) ? ME : THEM;
    }
}
