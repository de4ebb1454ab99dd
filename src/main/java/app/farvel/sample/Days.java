package app.farvel.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;

/** The days of the sample, seen from today: working days, except where something is counted to the day. */
record Days(LocalDate today, ZoneId zone) {

    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 17),
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26),
            MonthDay.of(12, 31));

    LocalDate ago(Period period) {
        return workingDay(today.minus(period), period);
    }

    /** Months to the day, since follow-ups are counted from it; days and weeks as ever. */
    LocalDate exactly(Period ago) {
        return ago.toTotalMonths() == 0 ? ago(ago) : today.minus(ago);
    }

    LocalDate ahead(Period period) {
        return period.isZero() ? today : workingDay(today.plus(period), period);
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** The nearest one; for months one before, so that it comes ahead of what is counted to the day. */
    private static LocalDate workingDay(LocalDate day, Period period) {
        var isNextNearest = day.getDayOfWeek() == DayOfWeek.SUNDAY && period.toTotalMonths() == 0;
        var working = isNextNearest ? day.plusDays(1) : day;
        while (!isWorkingDay(working)) working = working.minusDays(1);
        return working;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && !HOLIDAYS.contains(MonthDay.from(day));
    }
}
