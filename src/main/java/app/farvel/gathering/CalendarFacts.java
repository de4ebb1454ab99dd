package app.farvel.gathering;

import java.time.Duration;
import java.time.ZonedDateTime;

/** What a calendar says of a date, and guests must hear of when it changes. */
record CalendarFacts(ZonedDateTime start, Duration length, Place place) {

    static CalendarFacts of(Occurrence occurrence, Gathering gathering) {
        return new CalendarFacts(occurrence.start(gathering), gathering.length(), occurrence.place(gathering));
    }
}
