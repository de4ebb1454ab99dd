package app.farvel.calendar;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What someone says to an invitation. */
public enum Participation {
    NEEDS_ACTION,
    ACCEPTED,
    DECLINED,
    TENTATIVE,
    DELEGATED;

    /** The word of calendar files. */
    String word() {
        return name().replace('_', '-');
    }

    /** What is not known, and nothing, counts as no answer. */
    static Participation of(@Nullable String word) {
        if (word != null)
            for (var known : values()) if (known.word().equals(word.strip().toUpperCase(Locale.ROOT))) return known;
        return NEEDS_ACTION;
    }
}
