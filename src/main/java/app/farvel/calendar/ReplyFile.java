package app.farvel.calendar;

import app.farvel.calendar.BrokenCalendarFile.Fault;
import app.farvel.calendar.Reply.Kind;
import app.farvel.calendar.Reply.Occurrence;
import app.farvel.calendar.Reply.Voice;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the answers that calendar programs send, as loosely as they write them. */
public final class ReplyFile {

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
        var kind =
                kind(calendar.getMethod() == null ? null : calendar.getMethod().getValue());
        var events = calendar.getEvents();
        if (events.isEmpty()) throw new BrokenCalendarFile(Fault.NO_EVENT, 0);
        if (events.size() > MOST) throw new BrokenCalendarFile(Fault.TOO_LONG, 0);
        var replies = new ArrayList<Reply>();
        for (var each = 0; each < events.size(); each++)
            replies.add(reply(kind, calendar, events.get(each), lines.events().get(each)));
        return List.copyOf(replies);
    }

    private static Kind kind(@Nullable String method) {
        if (method == null) return Kind.ANSWER;
        return switch (method.strip().toUpperCase(Locale.ROOT)) {
            case "REPLY" -> Kind.ANSWER;
            case "COUNTER" -> Kind.PROPOSAL;
            default -> throw new BrokenCalendarFile(Fault.NO_REPLY, 0);
        };
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

    private static Reply reply(Kind kind, ICalendar calendar, VEvent event, int line) {
        var uid = event.getUid() == null ? "" : text(event.getUid().getValue());
        if (uid.isEmpty()) throw new BrokenCalendarFile(Fault.NO_UID, line);
        var voices = event.getAttendees().stream()
                .filter(attendee -> kind == Kind.PROPOSAL || answer(attendee) != Participation.NEEDS_ACTION)
                .limit(MOST)
                .map(attendee -> voice(event, attendee))
                .toList();
        if (voices.isEmpty()) throw new BrokenCalendarFile(Fault.NO_ANSWER, line);
        var sequence = event.getSequence() == null ? null : event.getSequence().getValue();
        var id = event.getRecurrenceId();
        var start = date(calendar, event.getDateStart());
        return new Reply(
                kind,
                uid,
                sequence == null ? 0 : Math.max(0, sequence),
                Optional.ofNullable(event.getDateTimeStamp())
                        .map(stamp -> stamp.getValue())
                        .map(Date::toInstant),
                kind == Kind.PROPOSAL ? date(calendar, id) : date(calendar, id).or(() -> start),
                id != null && id.getRange() != null,
                kind == Kind.PROPOSAL ? start : Optional.empty(),
                voices,
                event.getOrganizer() == null ? "" : text(event.getOrganizer().getEmail()),
                "");
    }

    private static Voice voice(VEvent event, biweekly.property.Attendee attendee) {
        return new Voice(
                email(attendee),
                text(attendee.getCommonName()),
                answer(attendee),
                attendee.getDelegatedTo().stream().findFirst().orElse(""),
                attendee.getDelegatedFrom().stream().findFirst().orElse(""),
                comment(event, attendee));
    }

    private static Optional<Occurrence> date(ICalendar calendar, @Nullable DateOrDateTimeProperty property) {
        return Optional.ofNullable(property)
                .map(date -> occurrence(date, calendar.getTimezoneInfo().getTimezone(date)));
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

    private static @Nullable Occurrence occurrence(DateOrDateTimeProperty property, @Nullable TimezoneAssignment zone) {
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
