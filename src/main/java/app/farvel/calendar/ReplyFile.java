package app.farvel.calendar;

import app.farvel.calendar.BrokenCalendarFile.Fault;
import app.farvel.calendar.Reply.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the answers that calendar programs send, as loosely as they write them: in a file, a mail, or a piece of one. */
public final class ReplyFile {

    private static final int LONGEST = 10 * 1024 * 1024;

    private final Set<Reply> replies = new LinkedHashSet<>();
    private final List<BrokenCalendarFile> faults = new ArrayList<>();

    private ReplyFile() {}

    /** @throws BrokenCalendarFile when there is no answer in it; it knows the line */
    public static List<Reply> read(byte[] file) {
        if (file.length > LONGEST) throw new BrokenCalendarFile(Fault.TOO_LONG, 0);
        return read(CalendarParts.of(Octets.of(file)));
    }

    /**
     * A pasted text; what stands before and after the calendar does not matter.
     *
     * @throws BrokenCalendarFile when there is no answer in it; it knows the line
     */
    public static List<Reply> read(String text) {
        if (text.length() > LONGEST) throw new BrokenCalendarFile(Fault.TOO_LONG, 0);
        return read(CalendarParts.of(Octets.of(text)));
    }

    /**
     * A file as a text to show, and to read again: the calendars in it, each letter as it should be; or all of it, where
     * there is none. Empty where it is no text at all.
     */
    public static String text(byte[] file) {
        var octets = Octets.of(file);
        try {
            return CalendarParts.of(octets).stream().map(CalendarPart::text).collect(Collectors.joining("\n"));
        } catch (BrokenCalendarFile none) {
            return octets.indexOf(0) < 0 ? Octets.decode(octets, Octets.OLD_WINDOWS) : "";
        }
    }

    private static List<Reply> read(List<CalendarPart> parts) {
        var file = new ReplyFile();
        for (var part : parts) for (var calendar : CalendarReader.read(part)) file.take(calendar, part);
        if (!file.replies.isEmpty()) return List.copyOf(file.replies);
        throw file.faults.isEmpty() ? new BrokenCalendarFile(Fault.NO_CALENDAR, 0) : file.faults.get(0);
    }

    /** What is no answer does not matter beside one that is. Mails often hold the same calendar twice. */
    private void take(Component calendar, CalendarPart part) {
        try {
            var method = calendar.value("METHOD");
            var events = new EventReader(kind(method.isEmpty() ? part.method() : method), part.sender(), calendar);
            if (calendar.parts("VEVENT").isEmpty()) throw new BrokenCalendarFile(Fault.NO_EVENT, 0);
            for (var event : calendar.parts("VEVENT")) take(event, events);
        } catch (BrokenCalendarFile none) {
            faults.add(none);
        }
    }

    private void take(Component event, EventReader reader) {
        try {
            replies.add(reader.read(event));
        } catch (BrokenCalendarFile none) {
            faults.add(none);
        }
    }

    /** RFC 5546, 1.4. */
    private static Kind kind(String method) {
        return switch (method.toUpperCase(Locale.ROOT)) {
            case "", "REPLY" -> Kind.ANSWER;
            case "COUNTER" -> Kind.PROPOSAL;
            case "REQUEST", "ADD" -> throw new BrokenCalendarFile(Fault.INVITATION, 0);
            case "CANCEL" -> throw new BrokenCalendarFile(Fault.CANCELLATION, 0);
            case "PUBLISH" -> throw new BrokenCalendarFile(Fault.PUBLICATION, 0);
            case "REFRESH" -> throw new BrokenCalendarFile(Fault.REFRESH, 0);
            case "DECLINECOUNTER" -> throw new BrokenCalendarFile(Fault.PROPOSAL_DECLINED, 0);
            default -> throw new BrokenCalendarFile(Fault.NO_REPLY, 0);
        };
    }
}
