package app.farvel.calendar;

import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** A calendar file that cannot be read, or is no answer to an invitation. */
public class BrokenCalendarFile extends RuntimeException {

    /** What is wrong with it. */
    public enum Fault {
        EMPTY,
        TOO_LONG,
        NO_CALENDAR,
        NO_CALENDAR_IN_MAIL,
        /** A mail as Outlook keeps it, of which only Outlook makes sense. */
        OUTLOOKS_OWN,
        MALFORMED,
        CUT_OFF,
        NO_REPLY,
        INVITATION,
        CANCELLATION,
        PUBLICATION,
        /** It asks for the invitation once more. */
        REFRESH,
        /** A host says no to another time that was proposed. */
        PROPOSAL_DECLINED,
        NO_EVENT,
        NO_UID,
        NO_ANSWER
    }

    private final Fault fault;
    private final int line;

    BrokenCalendarFile(Fault fault, int line) {
        super(fault + " in line " + line);
        this.fault = fault;
        this.line = line;
    }

    public Fault fault() {
        return fault;
    }

    /** Counted from 1; 0 where it is about the file as a whole. */
    public int line() {
        return line;
    }

    /** What to tell whoever gave the file. */
    public MessageSourceResolvable words() {
        var key = "calendar.broken." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new DefaultMessageSourceResolvable(new String[] {key}, new Object[] {line});
    }
}
