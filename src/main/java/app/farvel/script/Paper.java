package app.farvel.script;

import app.farvel.shared.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a playbook may have on paper beside its scripts. */
public enum Paper {
    /** The formal notice, with nothing in it but what must be. */
    NOTICE,
    /** What to say and what to do when one talks first. */
    GUIDE;

    /** The word in {@code playbook.yaml} and in file names: {@code notice}, {@code guide}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Paper::id).toList();
    }

    /** @throws NotFound for a word that names none */
    public static Paper of(String id) {
        for (var paper : values()) if (paper.id().equals(id)) return paper;
        throw new NotFound("Paper", id);
    }
}
