package app.farvel.script;

import app.farvel.shared.Tone;
import java.util.Locale;

/**
 * How a script speaks: in one of the tones where it is written, in words of its own where it is short, as points where it is
 * said.
 */
public enum Register {
    WARM(Tone.WARM),
    PLAIN(Tone.PLAIN),
    BRIEF(Tone.BRIEF),
    /** A text message: few words, and no greeting and closing of their own. */
    TEXT(Tone.BRIEF),
    /** What to say and in which order, and what not to say: a point a paragraph, each opened by {@link #POINT}. */
    TALK(Tone.PLAIN);

    /** What a point of a talk begins with. */
    static final String POINT = "- ";

    private final Tone tone;

    Register(Tone tone) {
        this.tone = tone;
    }

    /** In what tone it greets, where it does. */
    Tone tone() {
        return tone;
    }

    /** Whether every playbook has a script in it; the others are there instead of a tone where a playbook has them. */
    boolean isTone() {
        return id().equals(tone.id());
    }

    /** The word in file names: {@code warm}, {@code plain}, {@code brief}, {@code text}, {@code talk}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Register of(Tone tone) {
        return valueOf(tone.name());
    }
}
