package app.farvel.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Knows some of what has a date, from the facts of its own module. Every source on the application's context appears in
 * the private calendar.
 */
public interface DatedSource {

    /** One word, never changed: it is part of what calendars remember an event by. */
    String id();

    /** What the current account has on these days, both included; asks the database twice at most. */
    List<CalendarEntry> between(LocalDate from, LocalDate to, Locale language);
}
