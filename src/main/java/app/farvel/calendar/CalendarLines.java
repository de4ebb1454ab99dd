package app.farvel.calendar;

import app.farvel.calendar.BrokenCalendarFile.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The first calendar in a text, looked over line by line before anything is made of it. What stands around it is left out. */
final class CalendarLines {

    static final int LONGEST = 512 * 1024;

    private static final int MOST_LINES = 10_000;
    private static final int DEEPEST = 5;
    private static final Pattern PROPERTY = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)?[;:].*", Pattern.DOTALL);
    private static final String CALENDAR = "VCALENDAR";

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> events = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<Integer> openedAt = new ArrayDeque<>();

    private CalendarLines() {}

    /** As UTF-8 or, where it cannot be, in the encoding of old Windows programs. */
    static CalendarLines of(byte[] file) {
        if (file.length > LONGEST) throw new BrokenCalendarFile(Fault.TOO_LONG, 0);
        try {
            return of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException older) {
            return of(new String(file, Charset.forName("windows-1252")));
        }
    }

    static CalendarLines of(String text) {
        if (text.isBlank()) throw new BrokenCalendarFile(Fault.EMPTY, 0);
        if (text.length() > LONGEST) throw new BrokenCalendarFile(Fault.TOO_LONG, 0);
        var lines = new CalendarLines();
        lines.read(text.split("\r\n|\n|\r", MOST_LINES + 1));
        return lines;
    }

    /** The lines of the calendar alone. */
    String text() {
        return text.toString();
    }

    /** In which line of the whole each event begins. */
    List<Integer> events() {
        return events;
    }

    private void read(String[] lines) {
        if (lines.length > MOST_LINES) throw new BrokenCalendarFile(Fault.TOO_LONG, MOST_LINES);
        var number = start(lines);
        do take(lines[number], ++number);
        while (!open.isEmpty() && number < lines.length);
        if (!open.isEmpty()) throw new BrokenCalendarFile(Fault.CUT_OFF, openedAt.getFirst());
    }

    private static int start(String[] lines) {
        for (var number = 0; number < lines.length; number++) if (isCalendar(lines[number])) return number;
        throw new BrokenCalendarFile(Fault.NO_CALENDAR, 0);
    }

    private static boolean isCalendar(String line) {
        return line.replace("\uFEFF", "").strip().equalsIgnoreCase("BEGIN:" + CALENDAR);
    }

    private void take(String line, int number) {
        if (line.isBlank()) return;
        var plain = isCalendar(line) ? "BEGIN:" + CALENDAR : line;
        if (plain.charAt(0) != ' ' && plain.charAt(0) != '\t') property(plain, number);
        text.append(plain).append("\r\n");
    }

    private void property(String line, int number) {
        if (!PROPERTY.matcher(line).matches()) throw new BrokenCalendarFile(Fault.MALFORMED, number);
        var upper = line.strip().toUpperCase(Locale.ROOT);
        if (upper.startsWith("BEGIN:")) begin(upper.substring("BEGIN:".length()), number);
        if (upper.startsWith("END:")) end(upper.substring("END:".length()), number);
    }

    private void begin(String component, int number) {
        if (open.size() == DEEPEST) throw new BrokenCalendarFile(Fault.MALFORMED, number);
        if (component.equals("VEVENT") && open.size() == 1) events.add(number);
        open.push(component);
        openedAt.push(number);
    }

    private void end(String component, int number) {
        if (!component.equals(open.peek())) throw new BrokenCalendarFile(Fault.MALFORMED, number);
        open.pop();
        openedAt.pop();
    }
}
