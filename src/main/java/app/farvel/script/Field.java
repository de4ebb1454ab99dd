package app.farvel.script;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question of a playbook.
 *
 * @param suggest where a suggestion comes from: for dates {@code first-friday} or a {@link DateRule}; for texts
 *     {@code last-delivered-work}, {@code last-help-given} or {@code last-touch}
 */
public record Field(
        String id,
        String step,
        FieldType type,
        boolean required,
        @Nullable String suggest) {

    static final String FIRST_FRIDAY = "first-friday";
    private static final int DAYS_TO_INVITE = 10;

    /**
     * The suggested date.
     *
     * @param dates the answers to date fields, by field id
     * @return empty for a field that suggests no date, or one counted from a date not yet answered
     */
    public Optional<LocalDate> suggestedDate(LocalDate today, Function<String, Optional<LocalDate>> dates) {
        if (type != FieldType.DATE || suggest == null) return Optional.empty();
        if (suggest.equals(FIRST_FRIDAY)) return Optional.of(firstFriday(today));
        return DateRule.parse(suggest)
                .on(anchor -> anchor.equals(DateRule.TODAY) ? Optional.of(today) : dates.apply(anchor));
    }

    /** The first Friday of a month that leaves time to invite: at least ten days off. */
    private static LocalDate firstFriday(LocalDate today) {
        var firstFriday = TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY);
        var earliest = today.plusDays(DAYS_TO_INVITE);
        var friday = earliest.with(firstFriday);
        return friday.isBefore(earliest) ? earliest.plusMonths(1).with(firstFriday) : friday;
    }
}
