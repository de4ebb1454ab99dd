package app.farvel.script;

import java.util.Locale;

/** What an answer is; always kept as text. */
public enum FieldType {
    /** A phrase that stands inside a sentence, or a name. */
    TEXT,
    /** {@code 2026-12-07}, shown in words. */
    DATE,
    /** One item a line, shown as "A, B and C". */
    LIST,
    /** Two lists side by side, shown as "A can help you with X, and B with Y"; it has no answer but theirs. */
    PAIRS,
    /** Digits, with an optional decimal comma or point. */
    NUMBER,
    /** The id of one of the field's options; what is said of each is a passage of the script. */
    CHOICE;

    /** The type's word in playbooks and templates: {@code text}, {@code date}, and so on. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
