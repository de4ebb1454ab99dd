package app.farvel.contact;

import app.farvel.shared.NotFound;
import java.util.Locale;

/** What kind of touch it was. */
public enum InteractionKind {
    COFFEE,
    CALL,
    MEETING,
    EMAIL,
    HELP_GIVEN,
    WORK_DELIVERED;

    /** The word in forms: {@code coffee}, {@code help-given} and the like. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws NotFound for a word that names no kind */
    public static InteractionKind of(String id) {
        for (var kind : values()) if (kind.id().equals(id)) return kind;
        throw new NotFound("Kind of interaction", id);
    }
}
