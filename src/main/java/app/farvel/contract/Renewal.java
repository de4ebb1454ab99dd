package app.farvel.contract;

import java.util.Locale;

/** What happens when the first term is over. */
public enum Renewal {
    /** It ends. */
    NONE,
    /** It goes on, and renews on one and the same day of every year. */
    FIXED_DATE,
    /** It goes on for another span, again and again. */
    ROLLS_OVER,
    /** It goes on until somebody gives notice. */
    OPEN_ENDED;

    /** The word in forms and message keys: {@code rolls-over} and the like. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
