package app.farvel.contract;

import app.farvel.shared.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a clause settles for the day of parting. */
public enum ClauseKind {
    NOTICE,
    FEES,
    HANDOVER_HELP,
    DATA_RETURN,
    OWNERSHIP,
    TRANSITION_PRICE,
    OTHER;

    /** The six a contract should not be without. */
    public static List<ClauseKind> needed() {
        return Arrays.stream(values()).filter(kind -> kind != OTHER).toList();
    }

    /** The word in forms, files and message keys: {@code handover-help} and the like. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the word names a kind. */
    public static boolean knows(String id) {
        return Arrays.stream(values()).anyMatch(kind -> kind.id().equals(id));
    }

    /** @throws NotFound for a word that names no kind */
    public static ClauseKind of(String id) {
        for (var kind : values()) if (kind.id().equals(id)) return kind;
        throw new NotFound("Clause kind", id);
    }
}
