package app.farvel.calendar;

import app.farvel.calendar.CalendarEvent.Alarm;
import app.farvel.calendar.EventTime.AllDay;
import app.farvel.calendar.EventTime.Timed;
import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Related;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.ExceptionDates;
import biweekly.property.ICalProperty;
import biweekly.property.Organizer;
import biweekly.property.RecurrenceId;
import biweekly.property.RecurrenceRule;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a calendar file into biweekly's words, each line still in one piece. */
final class CalendarWriter {

    private static final String MAKER = "-//Farvel//Farvel//EN";

    private final CalendarFile file;
    private final Instant stamp;
    private final ICalendar calendar = new ICalendar();
    private final Map<ZoneId, TimezoneAssignment> zones = new HashMap<>();

    CalendarWriter(CalendarFile file, Instant stamp) {
        this.file = file;
        this.stamp = stamp;
    }

    /** All lines, none folded. */
    String lines() {
        calendar.setProductId(MAKER);
        if (isMessage()) calendar.setMethod(file.method().name());
        if (!file.name().isEmpty()) subscribable();
        for (var event : file.events()) calendar.addEvent(event(event));
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What nobody is the host of is no message between people, and has no method. */
    private boolean isMessage() {
        return !file.events().isEmpty() && file.events().stream().noneMatch(event -> event.organizer() == null);
    }

    private void subscribable() {
        var name = ICalText.line(file.name());
        calendar.addName(name);
        calendar.addExperimentalProperty(
                "X-WR-CALNAME", name.replace("\\", "\\\\").replaceAll("([,;])", "\\\\$1"));
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, CalendarFile.REFRESH.toString());
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", CalendarFile.REFRESH.toString());
    }

    private VEvent event(CalendarEvent event) {
        var written = new VEvent();
        written.setUid(ICalText.line(event.uid()));
        written.setDateTimeStamp(Date.from(stamp));
        written.setSequence(event.sequence());
        written.setSummary(ICalText.line(event.summary()));
        if (!event.description().isBlank()) written.setDescription(ICalText.text(event.description()));
        if (!event.location().isBlank()) written.setLocation(ICalText.line(event.location()));
        if (!event.url().isBlank()) written.addExperimentalProperty("URL", ICalText.address(event.url()));
        if (!event.categories().isEmpty())
            written.addCategories(
                    event.categories().stream().map(ICalText::line).toList());
        if (event.lastModified() != null) written.setLastModified(Date.from(event.lastModified()));
        written.setStatus(new Status(status(event).name()));
        time(event, written);
        recurrence(event, written);
        people(event, written);
        if (file.method() != CalendarFile.Method.CANCEL)
            for (var alarm : event.alarms()) written.addAlarm(alarm(alarm, event));
        return written;
    }

    private CalendarEvent.Status status(CalendarEvent event) {
        return file.method() == CalendarFile.Method.CANCEL ? CalendarEvent.Status.CANCELLED : event.status();
    }

    private void time(CalendarEvent event, VEvent written) {
        if (event.time() instanceof Timed timed) {
            var zone = timed.start().getZone();
            written.setDateStart(in(zone, new DateStart(date(timed.start()), true)));
            end(timed, zone, written);
        } else if (event.time() instanceof AllDay days) {
            written.setDateStart(new DateStart(date(days.day())));
            written.setDateEnd(new DateEnd(date(days.day().plusDays(days.days()))));
            written.setTransparency(Transparency.transparent());
        }
    }

    /** An hour that comes twice cannot be told from its twin in a line, so that an end in it is said by the length. */
    private void end(Timed timed, ZoneId zone, VEvent written) {
        var end = timed.end();
        var isTwice = zone.getRules().getValidOffsets(end.toLocalDateTime()).size() > 1;
        if (isTwice)
            written.setDuration(Duration.builder()
                    .minutes(Math.toIntExact(timed.length().toMinutes()))
                    .build());
        else written.setDateEnd(in(zone, new DateEnd(date(end), true)));
    }

    private void recurrence(CalendarEvent event, VEvent written) {
        if (event.recurrence() != null)
            written.setRecurrenceRule(new RecurrenceRule(event.recurrence().ruleOf(event.time())));
        if (!event.except().isEmpty()) written.addExceptionDates(except(event));
        var occurrence = event.occurrence();
        if (occurrence == null) return;
        var isTimed = event.time() instanceof Timed;
        written.setRecurrenceId(
                isTimed
                        ? in(occurrence.getZone(), new RecurrenceId(date(occurrence), true))
                        : new RecurrenceId(date(occurrence.toLocalDate())));
    }

    private ExceptionDates except(CalendarEvent event) {
        var dates = new ExceptionDates();
        var isTimed = event.time() instanceof Timed;
        for (var start : event.except())
            dates.getValues().add(isTimed ? new ICalDate(date(start), true) : date(start.toLocalDate()));
        return isTimed ? in(event.except().get(0).getZone(), dates) : dates;
    }

    private void people(CalendarEvent event, VEvent written) {
        var organizer = event.organizer();
        if (organizer != null) written.setOrganizer(new Organizer(name(organizer), ICalText.mailto(organizer.ascii())));
        var attendee = event.attendee();
        if (attendee == null || file.method() == CalendarFile.Method.PUBLISH) return;
        var guest = new biweekly.property.Attendee(
                name(attendee.mailbox()), ICalText.mailto(attendee.mailbox().ascii()));
        guest.setCalendarUserType(CalendarUserType.INDIVIDUAL);
        guest.setParticipationLevel(ParticipationLevel.REQUIRED);
        guest.setParticipationStatus(ParticipationStatus.get(attendee.answer().word()));
        if (attendee.rsvp()) guest.setRsvp(true);
        written.addAttendee(guest);
    }

    private static String name(Mailbox mailbox) {
        var name = ICalText.name(mailbox.name());
        return name.isEmpty() ? mailbox.email() : name;
    }

    private static VAlarm alarm(Alarm alarm, CalendarEvent event) {
        var before = alarm.before();
        var length = Duration.builder()
                .days(some(before.toDays()))
                .hours(some(before.toHoursPart()))
                .minutes(some(before.toMinutesPart()))
                .prior(true);
        if (before.toMinutes() == 0) length.minutes(0);
        return VAlarm.display(new Trigger(length.build(), Related.START), ICalText.line(event.summary()));
    }

    private static @Nullable Integer some(long number) {
        return number == 0 ? null : Math.toIntExact(number);
    }

    private <T extends ICalProperty> T in(ZoneId zone, T property) {
        if (!isUtc(zone))
            calendar.getTimezoneInfo().setTimezone(property, zones.computeIfAbsent(zone, this::assignment));
        return property;
    }

    private TimezoneAssignment assignment(ZoneId zone) {
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), ZoneComponent.of(zone, earliest(zone)));
    }

    /** The first moment of the file at which the zone's clock is read. */
    private Instant earliest(ZoneId zone) {
        return file.events().stream()
                .flatMap(CalendarWriter::moments)
                .filter(moment -> moment.getZone().equals(zone))
                .map(ZonedDateTime::toInstant)
                .min(Comparator.naturalOrder())
                .orElse(stamp);
    }

    private static Stream<ZonedDateTime> moments(CalendarEvent event) {
        var start = event.time() instanceof Timed timed ? Stream.of(timed.start()) : Stream.<ZonedDateTime>empty();
        var occurrence = Stream.ofNullable(event.occurrence());
        return Stream.concat(start, Stream.concat(occurrence, event.except().stream()));
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    private static Date date(ZonedDateTime moment) {
        return Date.from(moment.toInstant().truncatedTo(ChronoUnit.SECONDS));
    }

    static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
