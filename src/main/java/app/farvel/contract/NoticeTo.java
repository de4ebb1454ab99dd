package app.farvel.contract;

import java.util.Locale;

/** The days on which a contract may end once notice was given. */
public enum NoticeTo {
    ANY_DAY,
    MONTH_END,
    QUARTER_END,
    TERM_END;

    /** The word in forms and message keys: {@code month-end} and the like. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
