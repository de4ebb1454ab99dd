package app.farvel.calendar;

import java.nio.charset.Charset;

/**
 * A calendar in a text or a mail, encoded no more.
 *
 * @param otherwise the encoding of lines that are no UTF-8
 * @param place where it stands
 * @param method what the mail says it does; may be empty
 * @param sender the address of the mail; may be empty
 */
record CalendarPart(String octets, Charset otherwise, Place place, String method, String sender) {

    UnfoldedLines lines() {
        return new UnfoldedLines(octets, otherwise);
    }

    /** In lines that are folded and encoded no more, after what the mail says of it. */
    String text() {
        var text = new StringBuilder();
        if (!sender.isEmpty() || !method.isEmpty())
            text.append("From: ")
                    .append(sender)
                    .append("\nContent-Type: text/calendar; method=")
                    .append(method)
                    .append("\n\n");
        var lines = lines();
        for (var line = lines.next(); line != null; line = lines.next())
            text.append(line.text()).append('\n');
        return text.toString();
    }

    /** The line of the whole text that a line of it is. */
    int number(int line) {
        return place.number(line);
    }

    /**
     * Where lines stand in the whole.
     *
     * @param before how many lines there are before them
     * @param counted whether they are lines of the whole; what was encoded is all in the line after those before it
     */
    record Place(int before, boolean counted) {

        static final Place WHOLE = new Place(0, true);

        int number(int line) {
            return counted ? before + line : before + 1;
        }

        Place after(int lines) {
            return counted ? new Place(before + lines, true) : this;
        }

        Place encoded() {
            return new Place(before, false);
        }
    }
}
