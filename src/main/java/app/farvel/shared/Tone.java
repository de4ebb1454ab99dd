package app.farvel.shared;

import java.util.Locale;

/** How a message sounds. */
public enum Tone {
    WARM,
    PLAIN,
    BRIEF;

    /** The tone's word in addresses, forms and file names: {@code warm}, {@code plain}, {@code brief}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws NotFound for a word that names no tone */
    public static Tone of(String id) {
        for (var tone : values()) if (tone.id().equals(id)) return tone;
        throw new NotFound("Tone", id);
    }
}
