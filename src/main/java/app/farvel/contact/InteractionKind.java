package app.farvel.contact;

import app.farvel.shared.NotFound;
import java.util.Locale;

/** What kind of touch it was. */
public enum InteractionKind {
    COFFEE,
    LUNCH,
    MEETING,
    CALL,
    VIDEO_CALL,
    MESSAGE,
    EMAIL,
    GIFT,
    HELP_GIVEN,
    WORK_DELIVERED;

    /** What one most often logs of somebody. */
    public static InteractionKind usual(Relation relation) {
        return switch (relation) {
            case COFFEE_DATE, PEER, OTHER -> COFFEE;
            case VENDOR, MENTEE, LEADER -> MEETING;
        };
    }

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
