package app.farvel.calendar;

import app.farvel.calendar.Reply.Voice;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Line's yes to a coffee in Oslo on 4 December 2026 at nine, as a calendar program sends it, with lines that differ. */
final class ReplyText {

    static final String UID = "coffee-1@farvel";
    static final String YES = "ATTENDEE;PARTSTAT=ACCEPTED;CN=Line:mailto:line@nordlys.example";

    private static final String FILE = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Test//EN
            METHOD:REPLY
            BEGIN:VEVENT
            UID:coffee-1@farvel
            DTSTAMP:20261124T101500Z
            ORGANIZER:mailto:kari@example.com
            DTSTART;TZID=Europe/Oslo:20261204T090000
            RECURRENCE-ID;TZID=Europe/Oslo:20261204T090000
            SEQUENCE:0
            ATTENDEE;PARTSTAT=ACCEPTED;CN=Line:mailto:line@nordlys.example
            END:VEVENT
            END:VCALENDAR
            """;

    private ReplyText() {}

    static String file() {
        return FILE.replace("\n", "\r\n");
    }

    /** With lines more in the event. */
    static String with(String... lines) {
        return file().replace("END:VEVENT", String.join("\r\n", lines) + "\r\nEND:VEVENT");
    }

    /** With another line for the one of its name. */
    static String instead(String name, String line) {
        return file().replaceAll(
                        "(?m)^" + name + "[;:].*\r\n", java.util.regex.Matcher.quoteReplacement(line + "\r\n"));
    }

    static String attendee(String line) {
        return instead("ATTENDEE", line);
    }

    static Reply only(String text) {
        return only(ReplyFile.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Reply only(byte[] file) {
        return only(ReplyFile.read(file));
    }

    private static Reply only(List<Reply> replies) {
        if (replies.size() != 1) throw new AssertionError(replies.size() + " replies");
        return replies.get(0);
    }

    static Voice voice(Reply reply) {
        if (reply.voices().size() != 1) throw new AssertionError(reply.voices().size() + " voices");
        return reply.voices().get(0);
    }
}
