package app.farvel.gathering;

/**
 * The answers to one date.
 *
 * @param yes who has a seat
 * @param none asked, and no answer yet
 * @param waiting said yes, and there is no seat
 */
public record RsvpCounts(long yes, long maybe, long no, long none, long waiting) {

    public static final RsvpCounts EMPTY = new RsvpCounts(0, 0, 0, 0, 0);

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    RsvpCounts plus(RsvpCounts other) {
        return new RsvpCounts(
                yes + other.yes, maybe + other.maybe, no + other.no, none + other.none, waiting + other.waiting);
    }

    /** So many gave this answer, and so many of them wait for a seat. */
    static RsvpCounts of(Rsvp answer, long all, long waiting) {
        return switch (answer) {
            case YES -> new RsvpCounts(all - waiting, 0, 0, 0, waiting);
            case MAYBE -> new RsvpCounts(0, all, 0, 0, 0);
            case NO -> new RsvpCounts(0, 0, all, 0, 0);
            case NONE -> new RsvpCounts(0, 0, 0, all, 0);
        };
    }
}
