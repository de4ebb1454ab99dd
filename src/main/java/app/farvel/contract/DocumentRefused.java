package app.farvel.contract;

import java.util.Locale;

/** A file that cannot be a document of a contract. Nothing was written. */
public class DocumentRefused extends RuntimeException {

    /** Why not. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        UNKNOWN_TYPE,
        /** An archive that is not the office file its name says. */
        HOLLOW,
        MACROS,
        /** Unpacks to more than a document would. */
        PACKED,
        TOO_MANY,
        /** The account's documents take all the room they may. */
        FULL;

        /** The word in message keys {@code contract.document.refused.…}: {@code too-large} and the like. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public DocumentRefused(Reason reason) {
        super("A document is " + reason.id());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
