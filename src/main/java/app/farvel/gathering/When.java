package app.farvel.gathering;

import java.time.Duration;
import java.time.ZonedDateTime;

/** What a calendar says of a date, and guests must hear of when it changes. */
record When(ZonedDateTime start, Duration length, Place place) {

    static When of(Occurrence occurrence, Gathering gathering) {
        return new When(occurrence.start(gathering), gathering.length(), occurrence.place(gathering));
    }
}
