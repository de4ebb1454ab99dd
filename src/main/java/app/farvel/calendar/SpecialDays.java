package app.farvel.calendar;

import app.farvel.calendar.SpecialDay.Kind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Knows the public holidays of a country, and the days squeezed between them. */
public final class SpecialDays {

    private static final int WEEKS_AHEAD = 8;

    private final DaysOff daysOff;

    public SpecialDays(DaysOff daysOff) {
        this.daysOff = daysOff;
    }

    /** What is special about the day, and which to take instead. */
    public Optional<SpecialDay> on(LocalDate day) {
        return holiday(day)
                .map(off -> new SpecialDay(day, Kind.HOLIDAY, off, instead(day)))
                .or(() -> beside(day).map(off -> new SpecialDay(day, Kind.BRIDGE, off, instead(day))));
    }

    private Optional<DayOff> holiday(LocalDate day) {
        return daysOff.on(day).filter(DayOff::isHoliday);
    }

    /** The holiday before or after a working day on both sides of which nobody is at work. */
    private Optional<DayOff> beside(LocalDate day) {
        if (daysOff.on(day).isPresent()) return Optional.empty();
        var before = daysOff.on(day.minusDays(1));
        var after = daysOff.on(day.plusDays(1));
        if (before.isEmpty() || after.isEmpty()) return Optional.empty();
        return Stream.of(before, after)
                .flatMap(Optional::stream)
                .filter(DayOff::isHoliday)
                .findFirst();
    }

    private Optional<LocalDate> instead(LocalDate day) {
        return IntStream.rangeClosed(1, WEEKS_AHEAD)
                .mapToObj(day::plusWeeks)
                .filter(later -> holiday(later).isEmpty() && beside(later).isEmpty())
                .findFirst();
    }
}
