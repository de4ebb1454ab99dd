package app.farvel.contract;

import java.util.Locale;

/** How notice must be given. */
public enum NoticeForm {
    EMAIL,
    LETTER,
    PORTAL;

    /** Whether notice given so is what the contract asks for; in person is never less than a letter. */
    public boolean isMetBy(Notice.How how) {
        return how == Notice.How.IN_PERSON || how.name().equals(name());
    }

    /** The word in forms and message keys: {@code email} and the like. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
