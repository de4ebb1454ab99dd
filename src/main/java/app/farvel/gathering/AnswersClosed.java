package app.farvel.gathering;

/** An answer to a date that has begun, or is off. */
public class AnswersClosed extends RuntimeException {

    AnswersClosed(Occurrence occurrence) {
        super("No answers any more for " + occurrence.id());
    }
}
