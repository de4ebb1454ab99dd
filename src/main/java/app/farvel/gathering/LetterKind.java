package app.farvel.gathering;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What guests are written about. */
public enum LetterKind {
    INVITATION,
    /** The date is another, or takes place after all. */
    CHANGE,
    CANCEL,
    NUDGE,
    REMINDER,
    /** There is a seat now. */
    SEAT;

    /** The word in message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String purpose() {
        return "gathering-" + id();
    }

    /** The one whose mail has this purpose; empty for mail of others. */
    static Optional<LetterKind> ofPurpose(String purpose) {
        return Arrays.stream(values())
                .filter(kind -> kind.purpose().equals(purpose))
                .findFirst();
    }

    /** Whether the guest's calendar is to take note. */
    boolean hasCalendar() {
        return this == INVITATION || this == CHANGE || this == CANCEL;
    }

    /** The mail's id: asked for twice it is the same mail. */
    UUID mailId(UUID invitationId, long sequence, String address) {
        var name = purpose() + "/" + invitationId + "/" + sequence + "/" + address.toLowerCase(Locale.ROOT);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
