package app.farvel.script;

import app.farvel.shared.NotFound;
import java.util.Locale;

/** How one addresses a contact. */
public enum FormOfAddress {
    FIRST_NAME,
    FORMAL;

    /** The word in forms and files: {@code first-name}, {@code formal}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws NotFound for a word that names no form of address */
    public static FormOfAddress of(String id) {
        for (var form : values()) if (form.id().equals(id)) return form;
        throw new NotFound("Form of address", id);
    }
}
