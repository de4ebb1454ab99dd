package app.farvel.calendar;

import app.farvel.calendar.BrokenCalendarFile.Fault;
import app.farvel.calendar.Reply.Occurrence;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalReader;
import biweekly.property.RecurrenceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the answers that calendar programs send, as loosely as they write them. */
public final class ReplyFile {

    private static final Set<String> ANSWERS = Set.of("REPLY", "COUNTER");
    private static final int MOST = 50;
    private static final int LONGEST_COMMENT = 2000;

    private ReplyFile() {}

    /** @throws BrokenCalendarFile when it is none; it knows the line */
    public static List<Reply> read(byte[] file) {
        return read(CalendarLines.of(file));
    }

    /** A pasted text; what stands before and after the calendar does not matter. */
    public static List<Reply> read(String text) {
        return read(CalendarLines.of(text));
    }

    private static List<Reply> read(CalendarLines lines) {
        var calendar = calendar(lines);
        var method =
                calendar.getMethod() == null ? "REPLY" : calendar.getMethod().getValue();
        if (method != null && !ANSWERS.contains(method.strip().toUpperCase(Locale.ROOT)))
            throw new BrokenCalendarFile(Fault.NO_REPLY, 0);
        var events = calendar.getEvents();
        if (events.isEmpty()) throw new BrokenCalendarFile(Fault.NO_EVENT, 0);
        if (events.size() > MOST) throw new BrokenCalendarFile(Fault.TOO_LONG, 0);
        var replies = new ArrayList<Reply>();
        for (var each = 0; each < events.size(); each++)
            replies.addAll(replies(calendar, events.get(each), lines.events().get(each)));
        return List.copyOf(replies);
    }

    private static ICalendar calendar(CalendarLines lines) {
        try (var reader = new ICalReader(lines.text(), ICalVersion.V2_0)) {
            var calendar = reader.readNext();
            if (calendar == null) throw new BrokenCalendarFile(Fault.NO_CALENDAR, 0);
            return calendar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Reply> replies(ICalendar calendar, VEvent event, int line) {
        var uid = event.getUid() == null ? "" : text(event.getUid().getValue());
        if (uid.isEmpty()) throw new BrokenCalendarFile(Fault.NO_UID, line);
        var occurrence = Optional.ofNullable(event.getRecurrenceId())
                .map(property -> occurrence(property, calendar.getTimezoneInfo().getTimezone(property)));
        var answers = event.getAttendees().stream()
                .filter(attendee -> answer(attendee) != Participation.NEEDS_ACTION)
                .limit(MOST)
                .map(attendee -> reply(uid, occurrence, event, attendee))
                .toList();
        if (answers.isEmpty()) throw new BrokenCalendarFile(Fault.NO_ANSWER, line);
        return answers;
    }

    private static Reply reply(
            String uid, Optional<Occurrence> occurrence, VEvent event, biweekly.property.Attendee attendee) {
        var sequence = event.getSequence() == null ? null : event.getSequence().getValue();
        return new Reply(
                uid,
                sequence == null ? 0 : Math.max(0, sequence),
                occurrence,
                email(attendee),
                text(attendee.getCommonName()),
                answer(attendee),
                comment(event, attendee));
    }

    private static Participation answer(biweekly.property.Attendee attendee) {
        var status = attendee.getParticipationStatus();
        return Participation.of(status == null ? null : status.getValue());
    }

    private static String email(biweekly.property.Attendee attendee) {
        var address = attendee.getEmail() == null ? text(attendee.getUri()) : text(attendee.getEmail());
        var plain = address.toLowerCase(Locale.ROOT).startsWith("mailto:") ? address.substring(7) : address;
        try {
            return URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return plain;
        }
    }

    /** Google writes it as a parameter of the guest. */
    private static String comment(VEvent event, biweekly.property.Attendee attendee) {
        var own = event.getComments().stream()
                .map(comment -> comment.getValue() == null
                        ? ""
                        : Harmless.text(comment.getValue()).strip())
                .filter(comment -> !comment.isEmpty())
                .findFirst()
                .orElseGet(() -> text(attendee.getParameter("X-RESPONSE-COMMENT")));
        return own.length() > LONGEST_COMMENT ? own.substring(0, LONGEST_COMMENT) : own;
    }

    private static @Nullable Occurrence occurrence(RecurrenceId property, @Nullable TimezoneAssignment zone) {
        var date = property.getValue();
        var raw = date == null ? null : date.getRawComponents();
        if (date == null || raw == null) return null;
        try {
            var day = LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
            if (!date.hasTime()) return new Occurrence(day, null, null);
            var time = LocalTime.of(raw.getHour(), raw.getMinute(), raw.getSecond() % 60);
            return new Occurrence(day, time, raw.isUtc() ? ZoneOffset.UTC : FileZone.of(property, zone));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : Harmless.line(typed);
    }
}
