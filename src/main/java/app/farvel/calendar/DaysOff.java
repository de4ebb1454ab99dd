package app.farvel.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The days of one country on which nobody is at work. */
@FunctionalInterface
public interface DaysOff {

    /** The day, if it is one of them. */
    Optional<DayOff> on(LocalDate day);

    /** The day and those before it, as long as nobody is at work; empty for a working day. The latest comes first. */
    default List<DayOff> backFrom(LocalDate day) {
        var off = new ArrayList<DayOff>();
        for (var each = on(day); each.isPresent(); each = on(each.get().day().minusDays(1))) off.add(each.get());
        return List.copyOf(off);
    }
}
