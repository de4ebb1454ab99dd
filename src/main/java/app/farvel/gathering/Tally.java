package app.farvel.gathering;

/**
 * The answers to one date.
 *
 * @param yes who has a seat
 * @param none asked, and no answer yet
 * @param waiting said yes, and there is no seat
 */
public record Tally(long yes, long maybe, long no, long none, long waiting) {

    public static final Tally EMPTY = new Tally(0, 0, 0, 0, 0);

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    Tally plus(Tally other) {
        return new Tally(
                yes + other.yes, maybe + other.maybe, no + other.no, none + other.none, waiting + other.waiting);
    }

    /** So many gave this answer, and so many of them wait for a seat. */
    static Tally of(Answer answer, long all, long waiting) {
        return switch (answer) {
            case YES -> new Tally(all - waiting, 0, 0, 0, waiting);
            case MAYBE -> new Tally(0, all, 0, 0, 0);
            case NO -> new Tally(0, 0, all, 0, 0);
            case NONE -> new Tally(0, 0, 0, all, 0);
        };
    }
}
