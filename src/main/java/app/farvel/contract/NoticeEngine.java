package app.farvel.contract;

import app.farvel.calendar.DaysOff;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Knows on which days a contract may end, and the last day of notice for each. Notice given on a day runs out the span
 * after it (a month that is too short: on its last day) and is in time when that is the contract's last day or earlier.
 */
public final class NoticeEngine {

    private static final int FEW = 4;

    /** Where a search stops: no contract and no calendar is thought through any further. */
    private static final int FARTHEST = 4000;

    private final Terms terms;
    private final TermEnds ends;
    private final DaysOff daysOff;

    public NoticeEngine(Terms terms, DaysOff daysOff) {
        this.terms = terms;
        this.ends = new TermEnds(terms);
        this.daysOff = daysOff;
    }

    /**
     * Last day on which notice still ends the contract at the coming exit, on or before a working day.
     *
     * @return empty when it has ended, ends by itself, or may be left on any day
     */
    public Optional<LocalDate> lastNoticeDay(LocalDate today) {
        return on(today).deadline().map(Exit::noticeBy);
    }

    /** How one gets out, seen from the day. */
    public Outlook on(LocalDate today) {
        var end = endsByItself();
        if (end.filter(day -> day.isBefore(today)).isPresent())
            return new Outlook(today, end, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        var coming = inTime(today).limit(FEW).toList();
        return new Outlook(today, end, deadline(today), missed(today), ifGiven(today), coming);
    }

    /** The last day, for a contract that ends with its first term. */
    private Optional<LocalDate> endsByItself() {
        return terms.endsByItself() ? ends.of(1) : Optional.empty();
    }

    /** The first day on which it may end when notice is given on the day; nothing when it has ended. */
    public Optional<LocalDate> ifGiven(LocalDate day) {
        var byItself = endsByItself();
        var free = terms.noticeTo() == NoticeTo.ANY_DAY
                ? Optional.of(latest(runsOut(day), bound()))
                : inTime(day).map(Exit::endsOn).findFirst();
        if (byItself.isPresent() && byItself.get().isBefore(day)) return Optional.empty();
        return byItself.filter(end -> free.isEmpty() || end.isBefore(free.get()))
                .or(() -> free);
    }

    /** The end of the term the day is in; nothing when it runs on without terms. */
    public Optional<LocalDate> termEnd(LocalDate day) {
        return termEnds().map(Exit::endsOn).filter(end -> !end.isBefore(day)).findFirst();
    }

    /** Exits for which there still is time on the day, soonest first. */
    private Stream<Exit> inTime(LocalDate today) {
        return exits().filter(exit -> !exit.noticeBy().isBefore(today));
    }

    private Optional<Exit> deadline(LocalDate today) {
        return binding().filter(exit -> !exit.noticeBy().isBefore(today)).findFirst();
    }

    private Optional<Exit> missed(LocalDate today) {
        var tooLate = (Predicate<Exit>) exit -> exit.noticeBy().isBefore(today);
        return binding()
                .filter(exit -> !exit.endsOn().isBefore(today))
                .findFirst()
                .filter(tooLate);
    }

    /** The exits that, once missed, bind for long: ends of terms that would renew, and the end of a least term. */
    private Stream<Exit> binding() {
        if (terms.endsByItself()) return Stream.empty();
        if (terms.noticeTo() == NoticeTo.TERM_END) return termEnds();
        return terms.renewal() == Renewal.OPEN_ENDED ? exits().limit(ends.of(1).isPresent() ? 1 : 0) : Stream.empty();
    }

    /** All exits in order, where they are certain days. */
    private Stream<Exit> exits() {
        return switch (terms.noticeTo()) {
            case TERM_END -> termEnds();
            case ANY_DAY -> terms.renewal() == Renewal.OPEN_ENDED ? termEnds() : Stream.empty();
            case MONTH_END -> monthEnds(1);
            case QUARTER_END -> monthEnds(3);
        };
    }

    private Stream<Exit> termEnds() {
        return Stream.iterate(1, n -> n + 1)
                .limit(FARTHEST)
                .map(n -> ends.of(n).map(end -> exit(n, end)))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream);
    }

    /** The ends of months, or of every third, from the start or the end of a least term on. */
    private Stream<Exit> monthEnds(int every) {
        var first = YearMonth.from(bound());
        while (first.getMonthValue() % every != 0) first = first.plusMonths(1);
        var last = endsByItself().orElse(LocalDate.MAX);
        return Stream.iterate(first, month -> month.plusMonths(every))
                .limit(FARTHEST)
                .map(YearMonth::atEndOfMonth)
                .takeWhile(end -> end.isBefore(last))
                .map(end -> exit(0, end));
    }

    /** Before this day nobody gets out. */
    private LocalDate bound() {
        return terms.renewal() == Renewal.OPEN_ENDED ? ends.of(1).orElse(terms.start()) : terms.start();
    }

    private Exit exit(int term, LocalDate end) {
        var counted = counted(end);
        var off = daysOff.backFrom(counted);
        var noticeBy = off.isEmpty() ? counted : off.get(off.size() - 1).day().minusDays(1);
        return new Exit(term, end, counted, noticeBy, off);
    }

    /** The last day from which the notice runs out on the end or before it. */
    private LocalDate counted(LocalDate end) {
        if (terms.notice() == null) return end;
        var day = terms.notice().times(-1, end);
        while (!runsOut(day.plusDays(1)).isAfter(end)) day = day.plusDays(1);
        return day;
    }

    private LocalDate runsOut(LocalDate day) {
        return terms.noticeSpan().map(span -> span.after(day)).orElse(day);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
