package app.farvel.gathering;

import java.time.LocalDate;

/** Fewer seats are wanted than guests have already: nobody who has a seat loses it. */
public class SeatsTaken extends RuntimeException {

    private final long taken;
    private final LocalDate day;

    SeatsTaken(long taken, LocalDate day) {
        super(taken + " seats are taken on " + day);
        this.taken = taken;
        this.day = day;
    }

    /** How many guests have a seat. */
    public long taken() {
        return taken;
    }

    /** On which day. */
    public LocalDate day() {
        return day;
    }
}
