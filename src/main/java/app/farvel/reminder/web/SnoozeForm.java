package app.farvel.reminder.web;

import app.farvel.reminder.ReminderMark;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Until when a reminder sleeps.
 *
 * @param until {@code tomorrow}, {@code next-week} (its Monday), or a date as ISO 8601 writes it
 * @param back the page to return to
 */
record SnoozeForm(String until, String back) {

    SnoozeForm {
        until = until == null ? "" : until.strip();
        back = back == null ? "" : back;
    }

    /** Empty when it is no day on which a reminder may come back. */
    Optional<LocalDate> day(LocalDate today) {
        return parsed(today).filter(day -> !day.isBefore(earliest(today)) && !day.isAfter(latest(today)));
    }

    static LocalDate earliest(LocalDate today) {
        return today.plusDays(1);
    }

    static LocalDate latest(LocalDate today) {
        return today.plus(ReminderMark.LONGEST_SNOOZE);
    }

    private Optional<LocalDate> parsed(LocalDate today) {
        try {
            return Optional.of(
                    switch (until) {
                        case "tomorrow" -> today.plusDays(1);
                        case "next-week" -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
                        default -> LocalDate.parse(until);
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
