package app.farvel.contact;

import app.farvel.shared.PersonName;

/** How names are shown. */
public final class Names {

    private Names() {}

    /** The person's name, or the organisation's where there is none. */
    public static String display(String name, String organization) {
        return name.isBlank() ? organization : name;
    }

    /** One or two letters for an avatar: "Line Maria Nygård" gives LN. */
    public static String initials(String name) {
        return PersonName.of(name).initials();
    }
}
