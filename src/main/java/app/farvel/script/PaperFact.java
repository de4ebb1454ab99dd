package app.farvel.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What papers know beside answers and {@link Facts}: what stands in the agreement. Dates are given in ISO form. */
public enum PaperFact {
    /** What the agreement is called. Scripts know it too. */
    AGREEMENT(FieldType.TEXT),
    AGREEMENT_NUMBER(FieldType.TEXT),
    /** The words about notice, as they stand in the agreement. */
    CLAUSE(FieldType.TEXT),
    /** Where they stand. */
    CLAUSE_PAGE(FieldType.TEXT),
    /** The agreement's last day. */
    EFFECT_DATE(FieldType.DATE),
    /** The day on which notice is given. */
    NOTICE_DAY(FieldType.DATE),
    /** The last day on which it can be given. */
    LAST_NOTICE_DAY(FieldType.DATE),
    /** How it is given, or must be, in words that stand inside a sentence: "by letter". */
    NOTICE_FORM(FieldType.TEXT),
    /** Who gives notice: the legal name, with the number in the register. */
    PARTY(FieldType.TEXT),
    /** The day by which its receipt is to be confirmed. */
    CONFIRMATION_DAY(FieldType.DATE);

    private final FieldType type;

    PaperFact(FieldType type) {
        this.type = type;
    }

    /** The name in texts: {@code effect-date} and the like. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    FieldType type() {
        return type;
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(PaperFact::id).toList();
    }

    static Optional<PaperFact> named(String id) {
        for (var fact : values()) if (fact.id().equals(id)) return Optional.of(fact);
        return Optional.empty();
    }
}
