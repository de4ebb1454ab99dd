package app.farvel.script;

import app.farvel.shared.NotFound;
import java.util.Locale;
import java.util.Optional;

/** The way a message takes. */
public enum Channel {
    EMAIL,
    TEXT,
    TALK,
    LETTER;

    /** The channel's word in addresses and forms: {@code email}, {@code text}, {@code talk}, {@code letter}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a subject line goes out with the text. */
    public boolean hasSubject() {
        return this == EMAIL || this == LETTER;
    }

    /** The register that belongs to the channel, whatever the tone; empty where the tone decides. */
    Optional<Register> register() {
        return switch (this) {
            case TEXT -> Optional.of(Register.TEXT);
            case TALK -> Optional.of(Register.TALK);
            case EMAIL, LETTER -> Optional.empty();
        };
    }

    /** @throws NotFound for a word that names no channel */
    public static Channel of(String id) {
        for (var channel : values()) if (channel.id().equals(id)) return channel;
        throw new NotFound("Channel", id);
    }
}
