package app.farvel.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How a zone's clock goes from a moment on, as a VTIMEZONE. Where the rule of a change can be said as "the second Sunday
 * in March", it is; where it cannot, the changes of the years to come are listed.
 */
final class ZoneComponent {

    private static final int YEARS = 28;
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final ZoneId zone;
    private final ZoneRules rules;
    private final VTimezone component;

    private ZoneComponent(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.component = new VTimezone(zone.getId());
    }

    /** @param from the first moment the zone is needed for */
    static VTimezone of(ZoneId zone, Instant from) {
        var made = new ZoneComponent(zone);
        made.observe(from);
        return made.component;
    }

    private void observe(Instant from) {
        var changes = changes(from);
        if (changes.isEmpty() || changes.get(0).getInstant().isAfter(from)) always(rules.getOffset(from));
        var rest = new ArrayList<>(changes);
        while (!rest.isEmpty()) {
            var alike = yearly(rest);
            add(alike);
            rest.removeAll(alike);
        }
    }

    /** The last change before the moment, and those of the years after it. */
    private List<ZoneOffsetTransition> changes(Instant from) {
        var until = from.atZone(zone).plusYears(YEARS).toInstant();
        var changes = new ArrayList<ZoneOffsetTransition>();
        var change = rules.previousTransition(from.plusSeconds(1));
        if (change == null) change = rules.nextTransition(from);
        while (change != null && change.getInstant().isBefore(until)) {
            changes.add(change);
            change = rules.nextTransition(change.getInstant());
        }
        return changes;
    }

    /** The first of them and all that follow it by one rule to the end; the first alone where there is none. */
    private List<ZoneOffsetTransition> yearly(List<ZoneOffsetTransition> changes) {
        var first = changes.get(0);
        var like = changes.stream().filter(change -> isLike(change, first)).toList();
        return rule(like).isPresent() ? like : List.of(first);
    }

    private static boolean isLike(ZoneOffsetTransition one, ZoneOffsetTransition other) {
        return one.getOffsetAfter().equals(other.getOffsetAfter())
                && one.getOffsetBefore().equals(other.getOffsetBefore())
                && one.getDateTimeBefore()
                        .toLocalTime()
                        .equals(other.getDateTimeBefore().toLocalTime())
                && day(one).getMonth() == day(other).getMonth();
    }

    /** What all of them have in common, if there is one in each year of the span. */
    private static Optional<Recurrence> rule(List<ZoneOffsetTransition> like) {
        var first = day(like.get(0));
        var years = ChronoUnit.YEARS.between(
                first.withDayOfYear(1), day(like.get(like.size() - 1)).withDayOfYear(1));
        if (like.size() < YEARS - 1 || like.size() != years + 1) return Optional.empty();
        var builder = new Recurrence.Builder(Frequency.YEARLY).byMonth(first.getMonthValue());
        var weekday = DayOfWeek.valueOf(first.getDayOfWeek().name());
        if (same(like, LocalDate::getDayOfMonth))
            return Optional.of(builder.byMonthDay(first.getDayOfMonth()).build());
        if (!same(like, LocalDate::getDayOfWeek)) return Optional.empty();
        if (same(like, ZoneComponent::fromEnd))
            return Optional.of(builder.byDay(-fromEnd(first), weekday).build());
        if (same(like, ZoneComponent::inMonth))
            return Optional.of(builder.byDay(inMonth(first), weekday).build());
        var earliest = like.stream()
                .mapToInt(change -> day(change).getDayOfMonth())
                .min()
                .orElseThrow();
        if (like.stream().anyMatch(change -> day(change).getDayOfMonth() > earliest + 6)) return Optional.empty();
        var week = IntStream.rangeClosed(earliest, earliest + 6).boxed().toList();
        return Optional.of(builder.byDay(weekday).byMonthDay(week).build());
    }

    private static boolean same(List<ZoneOffsetTransition> changes, Function<LocalDate, Object> property) {
        return changes.stream()
                        .map(change -> property.apply(day(change)))
                        .distinct()
                        .count()
                == 1;
    }

    private static LocalDate day(ZoneOffsetTransition change) {
        return change.getDateTimeBefore().toLocalDate();
    }

    private static int inMonth(LocalDate day) {
        return (day.getDayOfMonth() - 1) / 7 + 1;
    }

    private static int fromEnd(LocalDate day) {
        return (day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1;
    }

    private void add(List<ZoneOffsetTransition> alike) {
        var first = alike.get(0);
        var summer = rules.isDaylightSavings(first.getInstant());
        var observance = summer ? new DaylightSavingsTime() : new StandardTime();
        describe(observance, first.getDateTimeBefore(), first.getOffsetBefore(), first.getOffsetAfter());
        if (alike.size() > 1) rule(alike).ifPresent(observance::setRecurrenceRule);
        component.addComponent(observance);
    }

    private void always(ZoneOffset offset) {
        var observance = new StandardTime();
        describe(observance, LONG_AGO, offset, offset);
        component.addComponent(observance);
    }

    private static void describe(Observance observance, LocalDateTime at, ZoneOffset before, ZoneOffset after) {
        observance.setDateStart(new ICalDate(components(at), true));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
    }

    static DateTimeComponents components(LocalDateTime at) {
        return new DateTimeComponents(
                at.getYear(),
                at.getMonthValue(),
                at.getDayOfMonth(),
                at.getHour(),
                at.getMinute(),
                at.getSecond(),
                false);
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
    }
}
