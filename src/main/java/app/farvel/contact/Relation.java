package app.farvel.contact;

import app.farvel.shared.NotFound;
import java.util.Locale;

/** What the contact is to the account. */
public enum Relation {
    VENDOR,
    MENTEE,
    COFFEE_DATE,
    LEADER,
    PEER,
    OTHER;

    /** The word in addresses, forms and playbooks: {@code vendor}, {@code coffee-date} and the like. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws NotFound for a word that names no relation */
    public static Relation of(String id) {
        for (var relation : values()) if (relation.id().equals(id)) return relation;
        throw new NotFound("Relation", id);
    }
}
