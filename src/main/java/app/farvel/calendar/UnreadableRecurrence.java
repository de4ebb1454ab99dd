package app.farvel.calendar;

/** A rule that is none, or asks for what is not served. */
public class UnreadableRecurrence extends RuntimeException {

    UnreadableRecurrence(String part) {
        super("Cannot read the rule at " + part);
    }
}
