package app.farvel.calendar;

import app.farvel.calendar.BrokenCalendarFile.Fault;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a calendar as they were before they were folded (RFC 5545, 3.1). Each is decoded for itself, so that an octet
 * that is wrong spoils no other line.
 */
final class UnfoldedLines {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_LINES = 20_000;
    private static final String NO_BREAK_SPACE = "\u00C2\u00A0";

    private final OctetLines lines;
    private final Charset otherwise;
    private @Nullable String pending;
    private int pendingNumber;

    UnfoldedLines(String octets, Charset otherwise) {
        this.lines = new OctetLines(octets);
        this.otherwise = otherwise;
        advance();
    }

    /**
     * @param number of its beginning in the text
     * @param following the number of the line after it
     */
    record Line(String text, int number, int following) {}

    /** Null after the last one. What is longer than any line that is needed is cut off. */
    @Nullable
    Line next() {
        if (pending == null) return null;
        var number = pendingNumber;
        var whole = new StringBuilder(pending);
        advance();
        while (pending != null && fold(pending) > 0) {
            if (whole.length() < LONGEST_LINE) whole.append(pending, fold(pending), pending.length());
            advance();
        }
        if (whole.length() > LONGEST_LINE) whole.setLength(LONGEST_LINE);
        return new Line(Octets.decode(whole.toString(), otherwise), number, pendingNumber);
    }

    private void advance() {
        pending = lines.nextFilled();
        pendingNumber = lines.number();
        if (pending != null && pendingNumber > MOST_LINES) throw new BrokenCalendarFile(Fault.TOO_LONG, MOST_LINES);
    }

    /** How many octets at the beginning say that a line goes on; browsers copy a blank as one that does not break. */
    private static int fold(String line) {
        if (line.charAt(0) == ' ' || line.charAt(0) == '\t') return 1;
        return line.startsWith(NO_BREAK_SPACE) ? NO_BREAK_SPACE.length() : 0;
    }
}
