package app.farvel.calendar;

import app.farvel.calendar.BrokenCalendarFile.Fault;
import app.farvel.calendar.CalendarPart.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The calendars in a text: as they stand, quoted or set in, or as parts of a mail or of what somebody copied of one. A mail
 * is not taken apart as it is built, since often only a piece of it is there: what counts is a header that announces a
 * calendar, and what stands between it and the next boundary.
 */
final class CalendarParts {

    private static final int LONGEST = 512 * 1024;
    private static final int MOST = 20;
    private static final int DEEPEST = 3;

    private static final String BEGIN = "BEGIN:VCALENDAR";
    private static final String BASE64_BEGIN = "QkVHSU46VkNBTEVOREFS";

    /** How a mail begins that Outlook saved, and one it packed up. */
    private static final String OUTLOOKS = "\u00D0\u00CF\u0011\u00E0";

    private static final String WINMAIL = "x\u009F>\"";

    private static final Pattern BEGINNING = Pattern.compile(
            "^[ \\t]*+(?:\u00EF\u00BB\u00BF)?BEGIN:VCALENDAR\\b", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDING = Pattern.compile("END:VCALENDAR", Pattern.CASE_INSENSITIVE);
    private static final Pattern SET_IN = Pattern.compile(
            "^([>| \\t]*+)(?:\u00EF\u00BB\u00BF)?(?:BEGIN:VCALENDAR|(?:77u/)?QkVHSU46VkNB|Content-Type: *+text/calendar)",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED_PRINTABLE =
            Pattern.compile("BEGIN:VCALENDAR=0D|\\bPARTSTAT=3D", Pattern.CASE_INSENSITIVE);
    private static final Pattern BASE64 = Pattern.compile("\\s*+[A-Za-z0-9+/]++=*+\\s*+");
    private static final Pattern AFTER_BODY = Pattern.compile(
            "--.*+|From .*+|(?:From|Return-Path|Received|Delivered-To|MIME-Version|Message-ID):.*+",
            Pattern.CASE_INSENSITIVE);

    private final List<CalendarPart> parts = new ArrayList<>();
    private String sender = "";
    private boolean mail;

    private CalendarParts() {}

    /** @throws BrokenCalendarFile when there is none */
    static List<CalendarPart> of(String octets) {
        if (octets.isBlank()) throw new BrokenCalendarFile(Fault.EMPTY, 0);
        var found = new CalendarParts();
        var text = withoutPrefix(octets);
        found.scan(text, Place.WHOLE, 0);
        if (found.parts.isEmpty()) found.addBare(text);
        if (found.parts.isEmpty()) throw new BrokenCalendarFile(found.missing(octets), 0);
        return found.parts;
    }

    /** Without the quotation marks or blanks that a mail program, or whoever sets it in, puts before each line. */
    private static String withoutPrefix(String octets) {
        var first = SET_IN.matcher(octets);
        var prefix = first.find() ? first.group(1) : "";
        if (prefix.isEmpty()) return octets;
        var text = new StringBuilder(octets.length());
        var lines = new OctetLines(octets);
        for (var line = lines.next(); line != null; line = lines.next())
            text.append(line.startsWith(prefix) ? line.substring(prefix.length()) : line)
                    .append('\n');
        return text.toString();
    }

    private void scan(String text, Place place, int depth) {
        var lines = new OctetLines(text);
        var header = new MailHeader();
        var line = lines.next();
        while (line != null) {
            if (header.takes(line)) line = lines.next();
            else {
                know(header);
                line = line.isBlank() && header.isOfPart() ? body(header, lines, place, depth) : lines.next();
                header = new MailHeader();
            }
        }
        know(header);
    }

    private void know(MailHeader header) {
        if (!header.isOfMail()) return;
        mail = true;
        sender = header.sender();
    }

    /** Gives the first line that is not part of it: the one right after the header, where nothing of ours follows. */
    private @Nullable String body(MailHeader header, OctetLines lines, Place place, int depth) {
        var line = lines.next();
        if (line == null || !header.announcesCalendar() && !(header.announcesMail() && header.isEncoded())) return line;
        var there = place.after(lines.number() - 1);
        var begin = lines.begin();
        while (line != null && !AFTER_BODY.matcher(line).matches()) line = lines.next();
        var body = TransferEncoding.decode(lines.since(begin), header.encoding());
        if (header.isEncoded()) there = there.encoded();
        if (header.announcesCalendar()) add(body, header, there);
        else if (depth < DEEPEST) scan(body, there, depth + 1);
        return line;
    }

    private void addBare(String text) {
        var nothing = new MailHeader();
        if (QUOTED_PRINTABLE.matcher(text).find())
            add(TransferEncoding.quotedPrintable(text), nothing, Place.WHOLE.encoded());
        else if (BEGINNING.matcher(text).find()) add(text, nothing, Place.WHOLE);
        else if (text.contains(BASE64_BEGIN)) add(base64(text), nothing, Place.WHOLE.encoded());
    }

    private static String base64(String text) {
        var lines = new OctetLines(text.substring(text.indexOf(BASE64_BEGIN)));
        var digits = new StringBuilder();
        for (var line = lines.next(); line != null && BASE64.matcher(line).matches(); line = lines.next())
            digits.append(line);
        return TransferEncoding.base64(digits.toString());
    }

    /** What stands before and after the calendars does not matter. */
    private void add(String body, MailHeader header, Place place) {
        var text = Octets.of(Octets.bytes(body), header.charset());
        var first = BEGINNING.matcher(text);
        if (!first.find()) return;
        var begin = first.end() - BEGIN.length();
        var end = text.length();
        for (var each = ENDING.matcher(text).region(begin, text.length()); each.find(); ) end = each.end();
        if (end - begin > LONGEST || parts.size() == MOST) throw new BrokenCalendarFile(Fault.TOO_LONG, 0);
        var there = place.after(lines(text, begin));
        parts.add(new CalendarPart(text.substring(begin, end), header.charset(), there, header.method(), sender));
    }

    /** How many there are before. */
    private static int lines(String text, int begin) {
        var lines = new OctetLines(text);
        do lines.next();
        while (lines.end() <= begin && lines.end() < text.length());
        return lines.number() - 1;
    }

    private Fault missing(String octets) {
        if (octets.startsWith(OUTLOOKS) || octets.startsWith(WINMAIL)) return Fault.OUTLOOKS_OWN;
        return mail ? Fault.NO_CALENDAR_IN_MAIL : Fault.NO_CALENDAR;
    }
}
