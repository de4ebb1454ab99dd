package app.farvel.gathering;

import app.farvel.shared.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What guests are written about. */
public enum GuestMailKind {
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
    static Optional<GuestMailKind> ofPurpose(String purpose) {
        return Arrays.stream(values())
                .filter(kind -> kind.purpose().equals(purpose))
                .findFirst();
    }

    /** Whether it waits for an answer. */
    boolean asks() {
        return this == INVITATION || this == NUDGE || this == CHANGE;
    }

    /** Whether the guest's calendar is to take note. */
    boolean hasCalendar() {
        return this == INVITATION || this == CHANGE || this == CANCEL;
    }

    /** From when on it is of no use to anybody. */
    Instant notAfter(Gathering gathering, Occurrence date) {
        var start = date.start(gathering);
        var end = switch (this) {
            case INVITATION, REMINDER, SEAT -> start;
            // Nobody is asked on the day itself.
            case NUDGE -> start.toLocalDate().atStartOfDay(start.getZone());
            // Until the later of the two is over somebody may go to where nobody is.
            case CHANGE, CANCEL -> later(start, date.planned(gathering)).plus(gathering.length());
        };
        return end.toInstant();
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    /** The mail's id: asked for twice it is the same mail. */
    UUID mailId(UUID invitationId, long sequence, String address) {
        var name = purpose() + "/" + invitationId + "/" + sequence + "/" + EmailAddress.compared(address);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
