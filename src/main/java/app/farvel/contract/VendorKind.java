package app.farvel.contract;

import java.util.Locale;

/** What a vendor does for us; the checklist of an ending goes by it. */
public enum VendorKind {
    DESIGN,
    AGENCY,
    SOFTWARE,
    FREELANCER,
    OTHER;

    /** The word in forms, playbooks and message keys: {@code design} and the like. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Other, for a word that names no kind. */
    public static VendorKind of(String id) {
        for (var kind : values()) if (kind.id().equals(id)) return kind;
        return OTHER;
    }
}
