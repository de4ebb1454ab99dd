package app.farvel.winddown;

/**
 * What became of the days that are counted from the last one when that moved.
 *
 * @param moved how many lines and follow-ups moved along
 * @param stayed how many lines have a day of their own
 * @param done how many were done already
 */
public record Moves(int moved, int stayed, int done) {

    static final Moves NONE = new Moves(0, 0, 0);

    Moves andMoved() {
        return new Moves(moved + 1, stayed, done);
    }

    Moves andStayed() {
        return new Moves(moved, stayed + 1, done);
    }

    Moves andDone() {
        return new Moves(moved, stayed, done + 1);
    }

    Moves and(Moves other) {
        return new Moves(moved + other.moved, stayed + other.stayed, done + other.done);
    }
}
