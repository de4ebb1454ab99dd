package app.farvel.contract;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/** The last days of a contract's terms, each counted from the first day of all and never from the term before. */
record TermEnds(Terms terms) {

    /** The last day of the n-th term, from 1; nothing when there is no such term. */
    Optional<LocalDate> of(int n) {
        var first = first();
        if (n == 1 || first.isEmpty()) return n == 1 ? first : Optional.empty();
        if (terms.endsByItself()) return Optional.empty();
        return switch (terms.renewal()) {
            case ROLLS_OVER -> Optional.of(rolled(first.get(), n - 1));
            case FIXED_DATE -> Optional.of(fixed(first.get(), n - 1));
            case NONE, OPEN_ENDED -> Optional.empty();
        };
    }

    /** The end of the first term; nothing when it runs on from the start. */
    private Optional<LocalDate> first() {
        if (terms.firstEnd() != null) return Optional.of(terms.firstEnd());
        if (terms.first() != null) return Optional.of(lastDay(terms.start(), terms.first(), 1));
        if (terms.renewal() != Renewal.FIXED_DATE) return Optional.empty();
        return Optional.of(dayBeforeRenewal(terms.start(), 1));
    }

    private LocalDate rolled(LocalDate first, int times) {
        var span = Objects.requireNonNull(terms.renewalSpan());
        if (terms.firstEnd() == null && terms.first() != null && terms.first().isMonths() && span.isMonths()) {
            var months = terms.first().months() + times * span.months();
            return lastDayOfMonths(terms.start(), months);
        }
        return lastDay(first.plusDays(1), span, times);
    }

    private LocalDate fixed(LocalDate first, int times) {
        return dayBeforeRenewal(first.plusDays(1), times);
    }

    /** The day before the n-th renewal day after the given one. */
    private LocalDate dayBeforeRenewal(LocalDate after, int n) {
        var renewal = MonthDay.from(Objects.requireNonNull(terms.renewsOn()));
        var year = after.getYear();
        if (!renewal.atYear(year).isAfter(after)) year++;
        return renewal.atYear(year + n - 1).minusDays(1);
    }

    /** The last day of {@code times} spans that begin on the day. */
    private static LocalDate lastDay(LocalDate start, Span span, int times) {
        return span.isMonths()
                ? lastDayOfMonths(start, times * span.months())
                : start.plusDays(times * span.days() - 1);
    }

    /** A span of months ends the day before the day it began on; a month that is too short ends it on its last day. */
    private static LocalDate lastDayOfMonths(LocalDate start, long months) {
        var month = YearMonth.from(start).plusMonths(months);
        if (start.getDayOfMonth() == 1) return month.minusMonths(1).atEndOfMonth();
        return month.atDay(Math.min(start.getDayOfMonth() - 1, month.lengthOfMonth()));
    }
}
