package app.farvel.gathering;

import app.farvel.calendar.Participation;
import app.farvel.shared.NotFound;
import java.util.Locale;

/** Whether a guest comes. */
public enum Rsvp {
    NONE,
    YES,
    MAYBE,
    NO;

    /** The word in forms and message keys: {@code yes}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same in the words of calendars. */
    public Participation participation() {
        return switch (this) {
            case NONE -> Participation.NEEDS_ACTION;
            case YES -> Participation.ACCEPTED;
            case MAYBE -> Participation.TENTATIVE;
            case NO -> Participation.DECLINED;
        };
    }

    static Rsvp of(Participation said) {
        return switch (said) {
            case ACCEPTED -> YES;
            case TENTATIVE -> MAYBE;
            case DECLINED -> NO;
            case NEEDS_ACTION, DELEGATED -> NONE;
        };
    }

    /** @throws NotFound for a word that is no answer */
    public static Rsvp of(String id) {
        for (var answer : values()) if (answer.id().equals(id)) return answer;
        throw new NotFound("Answer", id);
    }
}
