package app.farvel.winddown;

import app.farvel.contact.ContactFacts;
import app.farvel.contact.Touch;
import app.farvel.script.DateRule;
import app.farvel.script.Field;
import app.farvel.script.FieldType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Finds what a playbook would suggest under its questions. */
public final class Suggestions {

    private static final int DAYS_AHEAD = 10;

    private Suggestions() {}

    public static Optional<Suggestion> of(Field field, ContactFacts about, LocalDate today) {
        var rule = field.suggest();
        if (rule == null) return Optional.empty();
        if (field.type() == FieldType.DATE) return date(rule, today);
        return touch(rule, about)
                .filter(touch -> !touch.note().isBlank())
                .map(touch -> new Suggestion(touch.note(), rule, Optional.of(touch.on())));
    }

    private static Optional<Touch> touch(String fact, ContactFacts about) {
        return switch (fact) {
            case "last-delivered-work" -> about.lastDeliveredWork();
            case "last-help-given" -> about.lastHelpGiven();
            case "last-touch" -> about.lastTouch();
            default -> Optional.empty();
        };
    }

    private static Optional<Suggestion> date(String rule, LocalDate today) {
        if (rule.equals("first-friday")) {
            var friday = firstFriday(today);
            return Optional.of(new Suggestion(friday.toString(), rule, Optional.of(friday)));
        }
        return DateRule.parse(rule)
                .on(anchor -> Optional.of(today))
                .map(Suggestions::notOnAWeekend)
                .map(day -> new Suggestion(day.toString(), "date", Optional.of(day)));
    }

    /** The first Friday of a month that leaves people time to plan for it. */
    static LocalDate firstFriday(LocalDate today) {
        var friday = today.with(TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY));
        for (var month = 1; friday.isBefore(today.plusDays(DAYS_AHEAD)); month++)
            friday = today.withDayOfMonth(1).plusMonths(month).with(TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY));
        return friday;
    }

    private static LocalDate notOnAWeekend(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
    }
}
