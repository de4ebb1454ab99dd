package app.farvel.calendar;

import java.util.List;

/**
 * Something with a date, for the private calendar.
 *
 * @param uid unlike all others of its source, and always the same for the same thing
 * @param maskedTitle says what kind of thing it is, and nothing of whom it is about
 * @param description may be empty; left out where titles are masked
 * @param href the own page about it, from the root
 * @param alarms days before, on which the calendar should speak up
 */
public record CalendarEntry(
        String uid,
        EventTime time,
        String title,
        String maskedTitle,
        String description,
        String href,
        List<Integer> alarms) {}
