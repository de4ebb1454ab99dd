package app.farvel.contract;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The last days of a contract's terms, each counted from the first day of all and never from the term before. */
record TermEnds(Terms terms) {

    private static final int DAYS_OF_A_LONG_MONTH = 31;
    private static final int DAYS_OF_A_LONG_YEAR = 366;

    /** A term's number, from 1, and its last day. */
    record TermEnd(int term, LocalDate day) {}

    /** The ends from the day on, in order; without end for a contract that renews. */
    Stream<TermEnd> from(LocalDate day) {
        return Stream.iterate(before(day), n -> n + 1)
                .map(n -> of(n).map(end -> new TermEnd(n, end)))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .dropWhile(end -> end.day().isBefore(day));
    }

    /** The day on which the term the day is in took the place of one before; nothing in the first term, or without any. */
    Optional<LocalDate> renewedBefore(LocalDate day) {
        return from(day)
                .findFirst()
                .filter(end -> end.term() > 1)
                .flatMap(end -> of(end.term() - 1))
                .map(end -> end.plusDays(1));
    }

    /** The last day of the n-th term, from 1; nothing when there is no such term. */
    Optional<LocalDate> of(int n) {
        var first = first();
        if (n == 1 || first.isEmpty()) return n == 1 ? first : Optional.empty();
        if (terms.endsByItself()) return Optional.empty();
        return switch (terms.renewal()) {
            case ROLLS_OVER -> Optional.of(rolled(first.get(), n - 1));
            case FIXED_DATE -> Optional.of(dayBeforeRenewal(first.get().plusDays(1), n - 1));
            case NONE, OPEN_ENDED -> Optional.empty();
        };
    }

    /** The end of the first term; nothing when it runs on from the start. */
    Optional<LocalDate> first() {
        if (terms.firstEnd() != null) return Optional.of(terms.firstEnd());
        if (terms.first() != null) return Optional.of(lastDay(terms.start(), terms.first(), 1));
        if (terms.renewal() != Renewal.FIXED_DATE) return Optional.empty();
        return Optional.of(dayBeforeRenewal(terms.start(), 1));
    }

    /** The number of a term that surely ends no later than the day, or 1. */
    private int before(LocalDate day) {
        var first = first();
        if (first.isEmpty()
                || terms.renewal() == Renewal.OPEN_ENDED
                || !first.get().isBefore(day)) return 1;
        var days = ChronoUnit.DAYS.between(first.get(), day);
        return (int) Math.max(1, days / longest());
    }

    private long longest() {
        var span = terms.renewal() == Renewal.ROLLS_OVER ? terms.renewalSpan() : null;
        if (span == null) return DAYS_OF_A_LONG_YEAR;
        return span.isMonths() ? span.months() * DAYS_OF_A_LONG_MONTH : span.days();
    }

    private LocalDate rolled(LocalDate first, int times) {
        var span = Objects.requireNonNull(terms.renewalSpan());
        if (terms.firstEnd() == null && terms.first() != null && terms.first().isMonths() && span.isMonths())
            return lastDayOfMonths(terms.start(), terms.first().months() + times * span.months());
        return lastDay(first.plusDays(1), span, times);
    }

    /** The day before the n-th renewal day after the given one. */
    private LocalDate dayBeforeRenewal(LocalDate after, int n) {
        var renewal = MonthDay.from(Objects.requireNonNull(terms.renewsOn()));
        var thisYear = renewal.atYear(after.getYear()).isAfter(after);
        return renewal.atYear(after.getYear() + n - (thisYear ? 1 : 0)).minusDays(1);
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
