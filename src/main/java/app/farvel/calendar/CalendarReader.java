package app.farvel.calendar;

import app.farvel.calendar.BrokenCalendarFile.Fault;
import app.farvel.calendar.UnfoldedLines.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the calendars of a foreign text, line by line and once. Only what an answer needs is kept, and a line that nobody
 * needs can be as wrong as it likes: rules are not reckoned, alarms not set, attachments not opened.
 */
final class CalendarReader {

    private static final int DEEPEST = 20;
    private static final int MOST_CALENDARS = 50;
    private static final int MOST_EVENTS = 50;
    private static final String CALENDAR = "VCALENDAR";
    private static final String EVENT = "VEVENT";

    /** What is kept, by the components it stands in. */
    private static final Set<String> NEEDED = Set.of(
            "VCALENDAR METHOD",
            "VCALENDAR VEVENT UID",
            "VCALENDAR VEVENT SEQUENCE",
            "VCALENDAR VEVENT DTSTAMP",
            "VCALENDAR VEVENT DTSTART",
            "VCALENDAR VEVENT RECURRENCE-ID",
            "VCALENDAR VEVENT X-MS-OLK-ORIGINALSTART",
            "VCALENDAR VEVENT ORGANIZER",
            "VCALENDAR VEVENT ATTENDEE",
            "VCALENDAR VEVENT COMMENT",
            "VCALENDAR VTIMEZONE TZID",
            "VCALENDAR VTIMEZONE STANDARD DTSTART",
            "VCALENDAR VTIMEZONE STANDARD RRULE",
            "VCALENDAR VTIMEZONE STANDARD RDATE",
            "VCALENDAR VTIMEZONE STANDARD TZOFFSETFROM",
            "VCALENDAR VTIMEZONE STANDARD TZOFFSETTO",
            "VCALENDAR VTIMEZONE DAYLIGHT DTSTART",
            "VCALENDAR VTIMEZONE DAYLIGHT RRULE",
            "VCALENDAR VTIMEZONE DAYLIGHT RDATE",
            "VCALENDAR VTIMEZONE DAYLIGHT TZOFFSETFROM",
            "VCALENDAR VTIMEZONE DAYLIGHT TZOFFSETTO");

    private final CalendarPart part;
    private final Deque<Component> open = new ArrayDeque<>();
    private final List<Component> calendars = new ArrayList<>();
    private int events;

    private CalendarReader(CalendarPart part) {
        this.part = part;
    }

    static List<Component> read(CalendarPart part) {
        var reader = new CalendarReader(part);
        var lines = part.lines();
        for (var line = lines.next(); line != null; line = lines.next()) reader.take(line);
        return reader.calendars();
    }

    private List<Component> calendars() {
        if (!open.isEmpty())
            throw new BrokenCalendarFile(Fault.CUT_OFF, open.element().number());
        return calendars;
    }

    private void take(Line line) {
        var name = ContentLine.name(line.text());
        switch (name) {
            case "BEGIN" -> begin(component(line), line.number());
            case "END" -> end(component(line), line.number());
            default -> {
                if (NEEDED.contains(path(name))) keep(line);
            }
        }
    }

    private void keep(Line line) {
        ContentLine.of(line.text(), part.number(line.number()))
                .ifPresentOrElse(open.element()::add, () -> open.element().tear(part.number(line.following())));
    }

    private static String component(Line line) {
        return line.text().substring(line.text().indexOf(':') + 1).strip().toUpperCase(Locale.ROOT);
    }

    /** The names of what is open, from without to within, and of a property in it. */
    private String path(String property) {
        if (open.isEmpty()) return "";
        var outermost = open.descendingIterator();
        var path = new StringBuilder();
        while (outermost.hasNext()) path.append(outermost.next().name()).append(' ');
        return path.append(property).toString();
    }

    private void begin(String name, int number) {
        if (open.isEmpty() && !name.equals(CALENDAR)) return;
        if (open.size() == DEEPEST) throw broken(Fault.MALFORMED, number);
        var begun = new Component(name, part.number(number));
        if (open.isEmpty()) calendars.add(begun);
        else open.element().add(begun);
        if (name.equals(EVENT)) events++;
        if (events > MOST_EVENTS || calendars.size() > MOST_CALENDARS) throw broken(Fault.TOO_LONG, number);
        open.push(begun);
    }

    /** What has no end of its own ends with what it stands in, unless it is an event: a part of one is none. */
    private void end(String name, int number) {
        if (open.stream().noneMatch(each -> each.is(name))) return;
        while (!open.element().is(name)) if (open.pop().is(EVENT)) throw broken(Fault.MALFORMED, number);
        open.pop();
    }

    private BrokenCalendarFile broken(Fault fault, int number) {
        return new BrokenCalendarFile(fault, part.number(number));
    }
}
