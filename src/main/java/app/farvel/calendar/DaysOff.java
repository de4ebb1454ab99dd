package app.farvel.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The days of one country on which nobody is at work. */
@FunctionalInterface
public interface DaysOff {

    Map<MonthDay, String> HALF_DAYS =
            Map.of(MonthDay.of(12, 24), "CHRISTMAS_EVE", MonthDay.of(12, 31), "NEW_YEARS_EVE");

    /** The day, if it is one of them. */
    Optional<DayOff> on(LocalDate day);

    /** The days on which nobody is at work here, or there. */
    default DaysOff or(DaysOff there) {
        return day -> on(day).filter(DayOff::isHoliday).or(() -> there.on(day)).or(() -> on(day));
    }

    /** These days, and the two on which most people go home at noon: the last before Christmas, and of the year. */
    default DaysOff withHalfDays() {
        return day -> on(day).or(() ->
                Optional.ofNullable(HALF_DAYS.get(MonthDay.from(day))).map(holiday -> new DayOff(day, holiday)));
    }

    /** The day and those before it, as long as nobody is at work; empty for a working day. The latest comes first. */
    default List<DayOff> backFrom(LocalDate day) {
        var off = new ArrayList<DayOff>();
        for (var each = on(day); each.isPresent(); each = on(each.get().day().minusDays(1))) off.add(each.get());
        return List.copyOf(off);
    }
}
