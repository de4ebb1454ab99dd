package app.farvel.contract;

import app.farvel.calendar.DayOff;
import app.farvel.calendar.DaysOff;
import app.farvel.contract.NoticeRule.Renewed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows on which days a contract may end, and the last day of notice for each. Nothing ends before the first term is
 * over, unless the contract says so. Notice is in time as long as it counts from the last day its {@link NoticeRule}
 * allows; the last day of notice is a working day on or before that, or earlier by the days it takes to arrive.
 */
public final class NoticeEngine {

    private static final int FEW = 4;

    private final Terms terms;
    private final TermEnds ends;
    private final DaysOff daysOff;
    private final int daysOnTheWay;
    private final @Nullable LocalDate wish;

    public NoticeEngine(Terms terms, DaysOff daysOff) {
        this(terms, daysOff, 0, null);
    }

    private NoticeEngine(Terms terms, DaysOff daysOff, int daysOnTheWay, @Nullable LocalDate wish) {
        this.terms = terms;
        this.ends = new TermEnds(terms);
        this.daysOff = daysOff;
        this.daysOnTheWay = daysOnTheWay;
        this.wish = wish;
    }

    /** The same for notice that arrives so many working days after it was sent. */
    public NoticeEngine byPost(int workingDays) {
        return new NoticeEngine(terms, daysOff, workingDays, wish);
    }

    /** The same for somebody who wants to be out by the day; null for nobody. */
    public NoticeEngine outBy(@Nullable LocalDate day) {
        return new NoticeEngine(terms, daysOff, daysOnTheWay, day);
    }

    /** How one gets out, seen from the day. */
    public Outlook on(LocalDate today) {
        var end = endsByItself();
        var there = arrivalOf(today);
        Optional<Exit> none = Optional.empty();
        if (end.filter(day -> day.isBefore(today)).isPresent())
            return new Outlook(today, end, none, none, none, Optional.empty(), Optional.empty(), there, List.of());
        var wished = wished().filter(exit -> !exit.isTooLate(today));
        var deadline = deadlines(today).findFirst();
        var coming = inTime(exits(today), today).limit(FEW).toList();
        var given = ifGiven(today);
        var sent = there.equals(today) ? given : ifGiven(there);
        return new Outlook(today, end, deadline, wished, missed(today), given, sent, there, coming);
    }

    /**
     * The first day on which it may end when notice counts from the day, or from the contract's first; nothing when it
     * has ended by then.
     */
    public Optional<LocalDate> ifGiven(LocalDate day) {
        var byItself = endsByItself();
        if (byItself.filter(end -> end.isBefore(day)).isPresent()) return Optional.empty();
        var counts = latest(day, terms.start());
        var free = isAnyDay()
                ? Optional.of(latest(terms.notice().runsOut(counts), bound()))
                : inTime(exits(counts), day).map(Exit::endsOn).findFirst();
        return byItself.filter(end -> free.isEmpty() || end.isBefore(free.get()))
                .or(() -> free);
    }

    /** The same for notice that is sent on the day, and arrives when it does. */
    public Optional<LocalDate> ifSent(LocalDate day) {
        return ifGiven(arrivalOf(day));
    }

    /** The working day on which what is sent on the day is there; the day itself where nothing has to travel. */
    public LocalDate arrivalOf(LocalDate sent) {
        var day = sent;
        for (var left = daysOnTheWay; left > 0; left--) day = workingDayAfter(day);
        return day;
    }

    /** The exit of exactly this day; nothing where the contract cannot end on it, or may on any. */
    public Optional<Exit> exitOn(LocalDate endsOn) {
        return exits(endsOn).findFirst().filter(exit -> exit.endsOn().equals(endsOn));
    }

    /** Whether the contract may end on the day, as long as notice is in time for it. */
    public boolean mayEndOn(LocalDate day) {
        if (endsByItself().equals(Optional.of(day))) return true;
        if (endsByItself().filter(end -> end.isBefore(day)).isPresent()) return false;
        return isAnyDay()
                ? !day.isBefore(bound()) && !terms.notice().latestFor(day).isBefore(terms.start())
                : exitOn(day).isPresent();
    }

    /** The end of the term the day is in; nothing when it runs on without terms. */
    public Optional<LocalDate> termEnd(LocalDate day) {
        return ends.from(day).map(TermEnds.TermEnd::day).findFirst();
    }

    /**
     * The day of its last renewal before it ends on the day, where it may end on others than the ends of terms, or could have
     * before it renewed; nothing in the first term.
     */
    public Optional<LocalDate> renewedBefore(LocalDate endsOn) {
        return terms.noticeTo() == NoticeTo.TERM_END ? Optional.empty() : ends.renewedBefore(endsOn);
    }

    /** The way from the contract's beginning to the exit's last day of notice. */
    public List<Step> explain(Exit exit) {
        var steps = new ArrayList<Step>();
        steps.add(Step.to(Step.Kind.STARTS, terms.start()));
        renewedBefore(exit.endsOn()).ifPresent(day -> steps.add(Step.to(Step.Kind.RENEWS, day)));
        var ends = exit.term() == 0 ? Step.Kind.MAY_END : Step.Kind.TERM_ENDS;
        steps.add(new Step(ends, exit.endsOn(), exit.term(), Optional.ofNullable(terms.first()), Optional.empty()));
        steps.add(new Step(Step.Kind.COUNTED, exit.counted(), 0, terms.noticeSpan(), Optional.empty()));
        for (var off : exit.daysOff())
            steps.add(new Step(Step.Kind.DAY_OFF, off.day(), 0, Optional.empty(), Optional.of(off)));
        if (exit.travels()) steps.add(Step.to(Step.Kind.ARRIVE_BY, exit.arriveBy()));
        steps.add(Step.to(Step.Kind.NOTICE_BY, exit.noticeBy()));
        return List.copyOf(steps);
    }

    private Optional<LocalDate> endsByItself() {
        return terms.endsByItself() ? ends.first() : Optional.empty();
    }

    private static Stream<Exit> inTime(Stream<Exit> exits, LocalDate today) {
        return exits.filter(exit -> !exit.isTooLate(today));
    }

    /** The exits that need a decision, soonest first, of which notice on the day would still be in time for. */
    public Stream<Exit> deadlines(LocalDate from) {
        var wished = wished().filter(exit -> !exit.isTooLate(from));
        if (wished.isPresent()) return wished.stream();
        return terms.endsByItself() ? Stream.empty() : inTime(exits(from), from);
    }

    /** The last exit, of those that bind for long once they are missed, or that somebody wanted. */
    private Optional<Exit> missed(LocalDate today) {
        if (terms.endsByItself()) return Optional.empty();
        return exits(today)
                .takeWhile(exit -> exit.isTooLate(today))
                .filter(terms::isCostlyToMiss)
                .reduce((one, later) -> later)
                .or(() -> wished().filter(
                                exit -> exit.isTooLate(today) && !exit.endsOn().isBefore(today)));
    }

    /** The last exit that is early enough for who wants to be out by a day. */
    private Optional<Exit> wished() {
        if (wish == null || wish.isBefore(bound())) return Optional.empty();
        if (endsByItself().filter(end -> !end.isAfter(wish)).isPresent()) return Optional.empty();
        return isAnyDay()
                ? Optional.of(exit(0, wish))
                : exits(terms.start())
                        .takeWhile(exit -> !exit.endsOn().isAfter(wish))
                        .reduce((one, later) -> later);
    }

    /** The exits on the day or after it, soonest first, where they are certain days. */
    private Stream<Exit> exits(LocalDate from) {
        return possible(from).filter(exit -> !exit.counted().isBefore(terms.start()));
    }

    /** Notice counts from the contract's first day at the earliest, so that not all of these can be reached. */
    private Stream<Exit> possible(LocalDate from) {
        if (isByTerms()) return termEnds(from);
        return switch (terms.noticeTo()) {
            case MONTH_END -> monthEnds(1, from);
            case QUARTER_END -> monthEnds(3, from);
            case ANY_DAY, TERM_END -> firstTermEnd(from);
        };
    }

    private boolean isByTerms() {
        return terms.noticeTo() == NoticeTo.TERM_END
                || terms.renews() && terms.notice().renewed() == Renewed.AT_ITS_END;
    }

    private boolean isAnyDay() {
        return terms.noticeTo() == NoticeTo.ANY_DAY && !isByTerms();
    }

    private Stream<Exit> termEnds(LocalDate from) {
        return ends.from(from).map(end -> exit(end.term(), end.day()));
    }

    /** Where any day will do, only the first of all is a day one can miss. */
    private Stream<Exit> firstTermEnd(LocalDate from) {
        if (terms.notice().withinFirstTerm() || terms.endsByItself()) return Stream.empty();
        return ends.first().filter(end -> !end.isBefore(from)).map(end -> exit(1, end)).stream();
    }

    /** The ends of months, or of every third, but none before the first term is over, nor after the contract's own end. */
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
        return terms.notice().withinFirstTerm() ? terms.start() : ends.first().orElse(terms.start());
    }

    private Exit exit(int term, LocalDate end) {
        var counted = terms.notice().latestFor(end);
        var off = daysOff.backFrom(counted);
        var arriveBy = workingDay(counted, off);
        var noticeBy = arriveBy;
        for (var left = daysOnTheWay; left > 0; left--) noticeBy = workingDayBefore(noticeBy);
        return new Exit(term, end, counted, arriveBy, noticeBy, off);
    }

    private LocalDate workingDayBefore(LocalDate day) {
        var before = day.minusDays(1);
        return workingDay(before, daysOff.backFrom(before));
    }

    private LocalDate workingDayAfter(LocalDate day) {
        var after = day.plusDays(1);
        while (daysOff.on(after).isPresent()) after = after.plusDays(1);
        return after;
    }

    private static LocalDate workingDay(LocalDate counted, List<DayOff> off) {
        return off.isEmpty() ? counted : off.get(off.size() - 1).day().minusDays(1);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
