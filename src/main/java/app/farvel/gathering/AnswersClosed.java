package app.farvel.gathering;

/** An answer to a date that has begun, or is off, or that the guest is not invited to any more. */
public class AnswersClosed extends RuntimeException {

    AnswersClosed(Occurrence occurrence) {
        super("No answers any more for " + occurrence.id());
    }
}
