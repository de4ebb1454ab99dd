package app.farvel.calendar;

import app.farvel.calendar.EventTime.Timed;
import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.property.RecurrenceRule;
import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSourceResolvable;

/**
 * A rule by which something comes again, as RFC 5545 writes it. It is expanded on the calendar of the place and only
 * then put on its clock: nine o'clock stays nine o'clock (decision 8).
 */
public final class Recurrence {

    /** Looked through for one answer at most; a hundred years of days. */
    private static final int STEPS = 36_600;

    private static final int LAST_YEAR = 2200;
    private static final TimeZone UTC = TimeZone.getTimeZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private static final Set<String> BY_THE_HOUR = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");

    private final Map<String, String> parts;

    private Recurrence(Map<String, String> parts) {
        this.parts = parts;
        if (until().filter(last -> last.getYear() > LAST_YEAR).isPresent()) throw new UnreadableRecurrence("UNTIL");
    }

    /** @throws UnreadableRecurrence when it is no rule */
    public static Recurrence parse(String rule) {
        return new Recurrence(RecurrenceParts.of(rule));
    }

    /** @param which the first to the fourth of the month, or -1 for the last */
    public static Recurrence monthly(int which, DayOfWeek weekday) {
        if (which < -1 || which == 0 || which > 4) throw new IllegalArgumentException("The " + which + ". of a month");
        return parse("FREQ=MONTHLY;BYDAY=" + which + letters(weekday));
    }

    /** On a day of the month; where the month is too short for it, on its last. (The rule's own words would skip that month.) */
    public static Recurrence monthly(int dayOfMonth) {
        if (dayOfMonth < 29) return parse("FREQ=MONTHLY;BYMONTHDAY=" + dayOfMonth);
        var days =
                IntStream.rangeClosed(28, dayOfMonth).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return parse("FREQ=MONTHLY;BYMONTHDAY=" + days + ";BYSETPOS=-1");
    }

    /** Every so many weeks, counted from the week of the first date. */
    public static Recurrence weekly(int every, DayOfWeek weekday) {
        return parse("FREQ=WEEKLY;INTERVAL=" + every + ";BYDAY=" + letters(weekday));
    }

    private static String letters(DayOfWeek weekday) {
        return weekday.name().substring(0, 2);
    }

    /** The rule as it may be kept. */
    public String text() {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    /** The rule, up to and with this day. */
    public Recurrence until(LocalDate last) {
        var ending = new LinkedHashMap<>(parts);
        ending.remove("COUNT");
        ending.put("UNTIL", DateTimeFormatter.BASIC_ISO_DATE.format(last));
        return new Recurrence(ending);
    }

    /**
     * The days by the rule.
     *
     * @param first from which the rule is counted; is among the days only where the rule hits it. Its time, on the clock
     *     of the zone, decides whether an end by the hour is reached
     * @param from days before this one are left out
     */
    public List<LocalDate> dates(LocalDateTime first, ZoneId zone, LocalDate from, int most) {
        return take(first, zone, at -> !at.toLocalDate().isBefore(from), most).stream()
                .map(LocalDateTime::toLocalDate)
                .toList();
    }

    /** The starts by the rule, at the first one's time of day in its zone. */
    public List<ZonedDateTime> times(ZonedDateTime first, int most) {
        var zone = first.getZone();
        return take(first.toLocalDateTime(), zone, at -> true, most).stream()
                .map(at -> ZonedDateTime.of(at, zone))
                .toList();
    }

    private List<LocalDateTime> take(LocalDateTime first, ZoneId zone, Predicate<LocalDateTime> wanted, int most) {
        var taken = new ArrayList<LocalDateTime>();
        var dates = hits(first);
        for (var step = 0; step < STEPS && taken.size() < most && dates.hasNext(); step++) {
            var at = dates.next();
            if (isOver(at, zone) || at.getYear() > LAST_YEAR) break;
            if (wanted.test(at)) taken.add(at);
        }
        return List.copyOf(taken);
    }

    private Iterator<LocalDateTime> hits(LocalDateTime first) {
        if (isByTheHour()) return hitsByTheHour(first);
        return new RecurrenceDays(parts)
                .from(first.toLocalDate(), LAST_YEAR)
                .map(day -> day.atTime(first.toLocalTime()))
                .iterator();
    }

    /** No table has such a rule; the library may count it. */
    private Iterator<LocalDateTime> hitsByTheHour(LocalDateTime first) {
        var dates = new RecurrenceRule(withoutUntil()).getDateIterator(Date.from(first.toInstant(ZoneOffset.UTC)), UTC);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return dates.hasNext();
            }

            @Override
            public LocalDateTime next() {
                return LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
            }
        };
    }

    private boolean isByTheHour() {
        return parts.keySet().stream().anyMatch(BY_THE_HOUR::contains)
                || parts.getOrDefault("FREQ", "").matches("HOURLY|MINUTELY");
    }

    /** Whether the moment is after the end: an end in UTC is a moment, any other is one of the local clock, or a whole day. */
    private boolean isOver(LocalDateTime at, ZoneId zone) {
        var text = parts.get("UNTIL");
        if (text == null) return false;
        if (!text.contains("T")) return at.toLocalDate().isAfter(endDay(text));
        var end = LocalDateTime.parse(text.replace("Z", ""), SECONDS);
        return text.endsWith("Z")
                ? at.atZone(zone).toInstant().isAfter(end.toInstant(ZoneOffset.UTC))
                : at.isAfter(end);
    }

    /** The last moment on the local clock. */
    private LocalDateTime limit(LocalDate end, ZoneId zone) {
        var text = parts.getOrDefault("UNTIL", "");
        if (!text.contains("T")) return end.atTime(LocalTime.MAX);
        var at = LocalDateTime.parse(text.replace("Z", ""), SECONDS);
        return text.endsWith("Z")
                ? at.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime()
                : at;
    }

    /** The last day, where the rule names one. */
    public Optional<LocalDate> until() {
        try {
            return Optional.ofNullable(parts.get("UNTIL")).map(Recurrence::endDay);
        } catch (DateTimeException noDay) {
            throw new UnreadableRecurrence("UNTIL");
        }
    }

    private static LocalDate endDay(String until) {
        return LocalDate.parse(until.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** In words, for a message source: "the first Friday of every month". */
    public MessageSourceResolvable words() {
        return RecurrenceWords.of(parts);
    }

    /** As it stands in a file beside the start of the event: an end there is a moment in UTC, or a day for whole days. */
    biweekly.util.Recurrence ruleOf(EventTime time) {
        var end = until();
        if (end.isEmpty()) return withoutUntil();
        return new biweekly.util.Recurrence.Builder(withoutUntil())
                .until(end(end.get(), time))
                .build();
    }

    private ICalDate end(LocalDate last, EventTime time) {
        if (time instanceof Timed timed) {
            var zone = timed.start().getZone();
            return new ICalDate(
                    Date.from(limit(last, zone).withNano(0).atZone(zone).toInstant()), true);
        }
        return CalendarWriter.date(last);
    }

    private biweekly.util.Recurrence withoutUntil() {
        var context = new ParseContext();
        context.setVersion(ICalVersion.V2_0);
        return new RecurrenceRuleScribe()
                .parseText(textWithout("UNTIL"), ICalDataType.RECUR, new ICalParameters(), context)
                .getValue();
    }

    private String textWithout(String name) {
        return parts.entrySet().stream()
                .filter(part -> !part.getKey().equals(name))
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recurrence rule && parts.equals(rule.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
