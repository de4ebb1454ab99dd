package app.farvel.winddown;

import app.farvel.shared.NotFound;
import java.util.Locale;

/** How far a wind-down has come. A pause is a date, not a stage; reopening is an event. */
public enum Stage {
    DECIDING,
    DRAFT,
    SENT,
    ANSWERED,
    TRANSITION,
    CLOSED,
    CALLED_OFF;

    /** The stage's word in addresses, keys and the database: {@code deciding} … {@code called-off}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws NotFound for a word that names no stage */
    public static Stage of(String id) {
        for (var stage : values()) if (stage.id().equals(id)) return stage;
        throw new NotFound("Stage", id);
    }

    public boolean inFlight() {
        return this != CLOSED && this != CALLED_OFF;
    }

    /** Whether the message is still to come. */
    public boolean isBeforeSending() {
        return this == DECIDING || this == DRAFT;
    }

    /** Whether a message has gone out. */
    public boolean isAfterSending() {
        return this == SENT || this == ANSWERED || this == TRANSITION;
    }

    /** How many of the four stretches of the way (write, send, hear back, hand over) lie behind. */
    public int stretches() {
        return switch (this) {
            case DECIDING -> 0;
            case DRAFT, CALLED_OFF -> 1;
            case SENT -> 2;
            case ANSWERED, TRANSITION -> 3;
            case CLOSED -> 4;
        };
    }
}
