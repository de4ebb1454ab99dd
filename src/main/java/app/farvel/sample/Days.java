package app.farvel.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;

/** The days of the sample, seen from today. Days and weeks lead to a working day; months are kept to the day. */
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
        return day(today.minus(period), period);
    }

    LocalDate ahead(Period period) {
        return day(today.plus(period), period);
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static LocalDate day(LocalDate day, Period period) {
        return period.isZero() || period.toTotalMonths() != 0 ? day : workingDay(day);
    }

    private static LocalDate workingDay(LocalDate day) {
        var working = day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
        while (!isWorkingDay(working)) working = working.minusDays(1);
        return working;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && !HOLIDAYS.contains(MonthDay.from(day));
    }
}
