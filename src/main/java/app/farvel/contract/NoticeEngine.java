package app.farvel.contract;

import app.farvel.calendar.DayOff;
import app.farvel.calendar.DaysOff;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows on which days a contract may end, and the last day of notice for each. Notice given on a day runs out the span
 * after it (a month that is too short: on its last day), and is in time when that is the contract's last day or earlier.
 */
public final class NoticeEngine {

    private static final int FEW = 4;

    private final Terms terms;
    private final TermEnds ends;
    private final DaysOff daysOff;

    public NoticeEngine(Terms terms, DaysOff daysOff) {
        this.terms = terms;
        this.ends = new TermEnds(terms);
        this.daysOff = daysOff;
    }

    /** How one gets out, seen from the day. */
    public Outlook on(LocalDate today) {
        var end = endsByItself();
        if (end.filter(day -> day.isBefore(today)).isPresent())
            return new Outlook(today, end, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        var coming = inTime(exits(today), today).limit(FEW).toList();
        return new Outlook(today, end, deadline(today), missed(today), ifGiven(today), coming);
    }

    /**
     * Last day on which notice still ends the contract at the coming exit, on or before a working day.
     *
     * @return empty when it has ended, ends by itself, or may be left on any day
     */
    public Optional<LocalDate> lastNoticeDay(LocalDate today) {
        return deadline(today).map(Exit::noticeBy);
    }

    /** The first day on which it may end when notice is given on the day; nothing when it has ended by then. */
    public Optional<LocalDate> ifGiven(LocalDate day) {
        var byItself = endsByItself();
        if (byItself.filter(end -> end.isBefore(day)).isPresent()) return Optional.empty();
        var free = terms.noticeTo() == NoticeTo.ANY_DAY
                ? Optional.of(latest(runsOut(day), bound()))
                : inTime(exits(day), day).map(Exit::endsOn).findFirst();
        return byItself.filter(end -> free.isEmpty() || end.isBefore(free.get()))
                .or(() -> free);
    }

    /** The end of the term the day is in; nothing when it runs on without terms. */
    public Optional<LocalDate> termEnd(LocalDate day) {
        return ends.from(day).map(TermEnds.TermEnd::day).findFirst();
    }

    /** The way from the contract's beginning to the exit's last day of notice. */
    public List<Step> explain(Exit exit) {
        var steps = new ArrayList<Step>();
        steps.add(Step.to(Step.Kind.STARTS, terms.start()));
        var ends = exit.term() == 0 ? Step.Kind.MAY_END : Step.Kind.TERM_ENDS;
        steps.add(new Step(ends, exit.endsOn(), exit.term(), Optional.ofNullable(terms.first()), Optional.empty()));
        steps.add(new Step(Step.Kind.COUNTED, exit.counted(), 0, terms.noticeSpan(), Optional.empty()));
        for (var off : exit.daysOff())
            steps.add(new Step(Step.Kind.DAY_OFF, off.day(), 0, Optional.empty(), Optional.of(off)));
        steps.add(Step.to(Step.Kind.NOTICE_BY, exit.noticeBy()));
        return List.copyOf(steps);
    }

    private Optional<LocalDate> endsByItself() {
        return terms.endsByItself() ? ends.first() : Optional.empty();
    }

    private static Stream<Exit> inTime(Stream<Exit> exits, LocalDate today) {
        return exits.filter(exit -> !exit.noticeBy().isBefore(today));
    }

    private Optional<Exit> deadline(LocalDate today) {
        return inTime(binding(today), today).findFirst();
    }

    /** A notice longer than a term misses several. */
    private Optional<Exit> missed(LocalDate today) {
        return binding(today).takeWhile(exit -> exit.noticeBy().isBefore(today)).reduce((one, later) -> later);
    }

    /** The exits that, once missed, bind for long: ends of terms that would renew, and the end of a least term. */
    private Stream<Exit> binding(LocalDate today) {
        if (terms.endsByItself()) return Stream.empty();
        if (terms.renewal() == Renewal.OPEN_ENDED) return ends.first().isPresent() ? leastTerm(today) : Stream.empty();
        return terms.noticeTo() == NoticeTo.TERM_END ? termEnds(today) : Stream.empty();
    }

    /** The first exit of all after a least term, as long as it is to come. */
    private Stream<Exit> leastTerm(LocalDate today) {
        return exits(terms.start()).limit(1).filter(exit -> !exit.endsOn().isBefore(today));
    }

    /** The exits on the day or after it, soonest first, where they are certain days. */
    private Stream<Exit> exits(LocalDate from) {
        return switch (terms.noticeTo()) {
            case TERM_END -> termEnds(from);
            case ANY_DAY -> terms.renewal() == Renewal.OPEN_ENDED ? termEnds(from) : Stream.empty();
            case MONTH_END -> monthEnds(1, from);
            case QUARTER_END -> monthEnds(3, from);
        };
    }

    private Stream<Exit> termEnds(LocalDate from) {
        return ends.from(from).map(end -> exit(end.term(), end.day()));
    }

    /** The ends of months, or of every third, but none before the end of a least term, nor after the contract's own end. */
    private Stream<Exit> monthEnds(int every, LocalDate from) {
        var first = YearMonth.from(latest(from, bound()));
        while (first.getMonthValue() % every != 0) first = first.plusMonths(1);
        var last = endsByItself().orElse(LocalDate.MAX);
        return Stream.iterate(first, month -> month.plusMonths(every))
                .map(YearMonth::atEndOfMonth)
                .takeWhile(end -> end.isBefore(last))
                .map(end -> exit(0, end));
    }

    /** Before this day nobody gets out. */
    private LocalDate bound() {
        return terms.renewal() == Renewal.OPEN_ENDED ? ends.first().orElse(terms.start()) : terms.start();
    }

    private Exit exit(int term, LocalDate end) {
        var counted = counted(end);
        var off = daysOff.backFrom(counted);
        return new Exit(term, end, counted, workingDay(counted, off), off);
    }

    private static LocalDate workingDay(LocalDate counted, List<DayOff> off) {
        return off.isEmpty() ? counted : off.get(off.size() - 1).day().minusDays(1);
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
