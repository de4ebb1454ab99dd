package app.farvel.calendar;

import app.farvel.calendar.EventTime.Timed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Addresses that open a calendar on the web with an event filled in, for the reader to save.
 *
 * @param text what it is about; may be empty
 * @param location on one line; may be empty
 */
public record AddToCalendar(Timed time, String title, String text, String location) {

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    public String google() {
        return "https://calendar.google.com/calendar/render?action=TEMPLATE&text=" + encoded(title) + "&dates="
                + BASIC.format(start()) + "/" + BASIC.format(end()) + "&details=" + encoded(text) + "&location="
                + encoded(location);
    }

    /** The calendar of Outlook.com. */
    public String outlook() {
        return "https://outlook.live.com/calendar/0/action/compose?rru=addevent&subject=" + encoded(title) + "&startdt="
                + encoded(start().toString()) + "&enddt=" + encoded(end().toString()) + "&body=" + encoded(text)
                + "&location=" + encoded(location);
    }

    private Instant start() {
        return time.start().toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    private Instant end() {
        return time.end().toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** A plus sign would be read as one by some, so blanks are written out. */
    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
