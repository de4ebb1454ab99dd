package app.farvel.winddown;

/**
 * What became of the days that are counted from the last one when that moved.
 *
 * @param moved how many lines and follow-ups moved along
 * @param stayed how many lines have a day of their own
 * @param done how many were done already
 */
public record Rescheduled(int moved, int stayed, int done) {

    static final Rescheduled NONE = new Rescheduled(0, 0, 0);

    Rescheduled andMoved() {
        return new Rescheduled(moved + 1, stayed, done);
    }

    Rescheduled andStayed() {
        return new Rescheduled(moved, stayed + 1, done);
    }

    Rescheduled andDone() {
        return new Rescheduled(moved, stayed, done + 1);
    }

    Rescheduled and(Rescheduled other) {
        return new Rescheduled(moved + other.moved, stayed + other.stayed, done + other.done);
    }
}
