package app.farvel.script;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question of a playbook.
 *
 * @param suggest where a suggestion comes from: for dates {@code first-friday} or a {@link DateRule}; for texts
 *     {@code last-delivered-work}, {@code last-help-given}, {@code last-touch} or {@code since}
 * @param options the ids one chooses among, the first of which holds until another is chosen; empty but for a choice
 * @param silent those options about which a script may say nothing
 * @param of the two lists that pairs are made of, line by line; empty but for pairs
 * @param names whether the answer is a name, which keeps its letters wherever it stands
 */
public record Field(
        String id,
        String step,
        FieldType type,
        boolean required,
        @Nullable String suggest,
        List<String> options,
        List<String> silent,
        List<String> of,
        boolean names) {

    /** A question that is no choice. */
    public Field(String id, String step, FieldType type, boolean required, @Nullable String suggest) {
        this(id, step, type, required, suggest, List.of(), List.of(), List.of(), false);
    }

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

    /** Whether its answer is a phrase that stands inside a sentence: words, but no name. */
    boolean isPhrase() {
        return !names && (type == FieldType.TEXT || type == FieldType.LIST);
    }

    /**
     * What was chosen.
     *
     * @param typed the answer as it was kept
     * @return the first option when nothing was chosen yet; empty when this choice no longer exists
     */
    public Optional<String> chosen(String typed) {
        if (typed.isBlank()) return options.stream().findFirst();
        return options.stream().filter(typed.strip()::equals).findFirst();
    }

    /** The first Friday of a month that leaves time to invite: at least ten days off. */
    private static LocalDate firstFriday(LocalDate today) {
        var firstFriday = TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY);
        var earliest = today.plusDays(DAYS_TO_INVITE);
        var friday = earliest.with(firstFriday);
        return friday.isBefore(earliest) ? earliest.plusMonths(1).with(firstFriday) : friday;
    }
}
