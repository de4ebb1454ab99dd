package app.farvel.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A file calendar programs read (RFC 5545, 5546). Where an event has no organizer nothing is asked of anyone, and no
 * method is written.
 *
 * @param name of a calendar to subscribe to; empty for a message
 */
public record CalendarFile(Method method, String name, List<CalendarEvent> events) {

    /** How often those who subscribe should look again. */
    static final Duration REFRESH = Duration.ofHours(1);

    /** What the file asks of who gets it. */
    public enum Method {
        REQUEST,
        CANCEL,
        PUBLISH
    }

    public CalendarFile {
        if (method != Method.PUBLISH && events.stream().anyMatch(CalendarFile::invitesNobody))
            throw new IllegalArgumentException(method + " without organizer or attendee");
        events = List.copyOf(events);
    }

    private static boolean invitesNobody(CalendarEvent event) {
        return event.organizer() == null || event.attendee() == null;
    }

    /** An invitation, or news of it, for the guest of the events. */
    public static CalendarFile request(CalendarEvent... events) {
        return new CalendarFile(Method.REQUEST, "", List.of(events));
    }

    /** Takes back what was asked. */
    public static CalendarFile cancel(CalendarEvent... events) {
        return new CalendarFile(Method.CANCEL, "", List.of(events));
    }

    /** To put into one's calendar, or to subscribe to; nobody is invited. */
    public static CalendarFile publish(String name, List<CalendarEvent> events) {
        return new CalendarFile(Method.PUBLISH, name, events);
    }

    /**
     * The file's text: lines end with CR and LF and have at most 75 octets.
     *
     * @param stamp when it is made
     */
    public String text(Instant stamp) {
        return FoldedLines.of(new CalendarWriter(this, stamp).lines());
    }

    public byte[] bytes(Instant stamp) {
        return text(stamp).getBytes(StandardCharsets.UTF_8);
    }
}
