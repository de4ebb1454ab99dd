package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.calendar.DaysOff;
import app.farvel.calendar.PublicHolidays;
import app.farvel.contract.NoticeRule.Counting;
import app.farvel.contract.NoticeRule.Counts;
import app.farvel.contract.NoticeRule.Renewed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for whatever contract. Seeded, so that a failure can be looked at again. */
class NoticePropertyTests {

    private static final DaysOff NORWAY = new PublicHolidays().in("NO");
    private static final LocalDate BEGIN = LocalDate.of(2026, 11, 23);
    private static final List<LocalDate> A_YEAR =
            BEGIN.datesUntil(BEGIN.plusYears(1)).toList();

    static Stream<Terms> contracts() {
        var random = new Random(20261123);
        return Stream.generate(() -> contract(random)).limit(300);
    }

    private static Terms contract(Random random) {
        var renewal = Renewal.values()[random.nextInt(4)];
        var first = renewal == Renewal.OPEN_ENDED && random.nextBoolean() ? null : span(random, 24);
        var to = NoticeTo.values()[random.nextInt(renewal == Renewal.OPEN_ENDED ? 3 : 4)];
        return new Terms(
                LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4500)),
                first,
                null,
                renewal,
                renewal == Renewal.ROLLS_OVER ? span(random, 12) : null,
                renewal == Renewal.FIXED_DATE ? LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366)) : null,
                random.nextInt(5) > 0,
                new NoticeRule(
                        random.nextInt(10) == 0 ? null : notice(random),
                        to,
                        any(random, Counting.values()),
                        Counts.WHEN_IT_ARRIVES,
                        any(random, Renewed.values()),
                        random.nextInt(4) == 0));
    }

    private static <T> T any(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    private static Span span(Random random, int months) {
        return random.nextInt(4) == 0
                ? new Span(20 + random.nextInt(400), Span.Unit.DAYS)
                : new Span(1 + random.nextInt(months), Span.Unit.MONTHS);
    }

    private static @Nullable Span notice(Random random) {
        return random.nextBoolean()
                ? new Span(1 + random.nextInt(180), Span.Unit.DAYS)
                : new Span(1 + random.nextInt(6), Span.Unit.MONTHS);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void neverAllowsTheDayThatIsTooLate(Terms terms) {
        var engine = new NoticeEngine(terms, NORWAY);

        for (var today : A_YEAR)
            for (var exit : engine.on(today).coming()) {
                assertThat(isInTime(terms, exit.noticeBy(), exit.endsOn())).isTrue();
                assertThat(isInTime(terms, exit.counted(), exit.endsOn())).isTrue();
                assertThat(isInTime(terms, exit.counted().plusDays(1), exit.endsOn()))
                        .isFalse();
                assertThat(NORWAY.on(exit.noticeBy())).isEmpty();
                assertThat(exit.noticeBy()).isBeforeOrEqualTo(exit.counted());
                assertThat(exit.counted()).isAfterOrEqualTo(today);
            }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void comesToNoEarlierEndAsTimeGoesBy(Terms terms) {
        var engine = new NoticeEngine(terms, NORWAY);
        var end = LocalDate.MIN;
        var given = LocalDate.MIN;

        for (var today : A_YEAR) {
            var outlook = engine.on(today);
            var next = outlook.deadline().map(Exit::endsOn).orElse(end);
            assertThat(next).isAfterOrEqualTo(end);
            end = next;
            var ifGiven = outlook.ifGivenToday().orElse(given);
            assertThat(ifGiven).isAfterOrEqualTo(given);
            given = ifGiven;
            assertThat(outlook.coming())
                    .isSortedAccordingTo((a, b) -> a.noticeBy().compareTo(b.noticeBy()));
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void holdsADeadlineUntilItHasPassed(Terms terms) {
        var engine = new NoticeEngine(terms, NORWAY);
        var before = engine.on(BEGIN);

        for (var today : A_YEAR) {
            var now = engine.on(today);
            var first = before.deadline().orElse(null);
            if (first == null) continue;
            if (!first.isTooLate(today)) assertThat(now.deadline()).contains(first);
            else if (!first.endsOn().isBefore(today) && bindsForLong(terms, first))
                assertThat(now.missed().map(Exit::endsOn).orElseThrow()).isAfterOrEqualTo(first.endsOn());
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void asksForNoticeEarlierWhenTheNoticeIsLonger(Terms terms) {
        var notice = terms.notice().span();
        if (notice == null) return;
        var longer = new Terms(
                terms.start(),
                terms.first(),
                terms.firstEnd(),
                terms.renewal(),
                terms.renewalSpan(),
                terms.renewsOn(),
                terms.automatic(),
                new NoticeRule(
                        new Span(notice.count() + 1, notice.unit()),
                        terms.noticeTo(),
                        terms.notice().counting(),
                        terms.notice().counts(),
                        terms.notice().renewed(),
                        terms.notice().withinFirstTerm()));
        var one = new NoticeEngine(terms, NORWAY).ifGiven(BEGIN);
        var other = new NoticeEngine(longer, NORWAY).ifGiven(BEGIN);

        assertThat(one.isPresent()).isEqualTo(other.isPresent());
        if (one.isPresent()) assertThat(other.orElseThrow()).isAfterOrEqualTo(one.get());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void explainsEveryDeadlineFromItsBeginning(Terms terms) {
        var engine = new NoticeEngine(terms, NORWAY);

        for (var exit : engine.on(BEGIN).coming()) {
            var steps = engine.explain(exit);
            assertThat(steps.get(0).day()).isEqualTo(terms.start());
            assertThat(steps.get(steps.size() - 1).day()).isEqualTo(exit.noticeBy());
            assertThat(steps.stream().filter(step -> step.kind() == Step.Kind.DAY_OFF))
                    .hasSameSizeAs(exit.daysOff());
        }
    }

    private static boolean bindsForLong(Terms terms, Exit exit) {
        return exit.term() > 0 || terms.noticeTo() == NoticeTo.QUARTER_END;
    }

    /** The question itself, asked of a single day. */
    private static boolean isInTime(Terms terms, LocalDate day, LocalDate end) {
        var span = terms.notice().span();
        if (span == null) return !day.isAfter(end);
        var inPeriod = !span.after(day).isAfter(end);
        var before = !day.isAfter(span.times(-1, end));
        return switch (terms.notice().counting()) {
            case PERIOD -> inPeriod;
            case BEFORE -> before;
            case UNSURE -> inPeriod && before;
        };
    }

    /** A second count: looks at each day to come whether the contract may end on it, and whether notice is in time. */
    @ParameterizedTest
    @MethodSource("contracts")
    void agreesWithACountDayByDay(Terms terms) {
        var engine = new NoticeEngine(terms, NORWAY);

        for (var today = BEGIN; today.isBefore(BEGIN.plusYears(1)); today = today.plusDays(11))
            assertThat(engine.ifGiven(today)).isEqualTo(firstEndFor(terms, today));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void namesNoDayOnWhichItCannotEnd(Terms terms) {
        var engine = new NoticeEngine(terms, NORWAY);
        var byItself = terms.endsByItself() ? new TermEnds(terms).of(1) : Optional.<LocalDate>empty();

        for (var day : A_YEAR) {
            var isOver = byItself.isPresent() && !day.isBefore(byItself.get());
            var mayEnd = isOver
                    ? byItself.equals(Optional.of(day))
                    : mayEndOn(terms, day) && !day.isBefore(terms.start()) && isInTime(terms, terms.start(), day);
            assertThat(engine.mayEndOn(day)).as("%s", day).isEqualTo(mayEnd);
        }
    }

    private static Optional<LocalDate> firstEndFor(Terms terms, LocalDate today) {
        var byItself = terms.endsByItself() ? new TermEnds(terms).of(1) : Optional.<LocalDate>empty();
        if (byItself.filter(end -> end.isBefore(today)).isPresent()) return Optional.empty();
        var counts = today.isBefore(terms.start()) ? terms.start() : today;
        for (var day = counts; day.isBefore(today.plusYears(12)); day = day.plusDays(1)) {
            if (byItself.equals(Optional.of(day))) return byItself;
            if (mayEndOn(terms, day) && isInTime(terms, counts, day)) return Optional.of(day);
        }
        return Optional.empty();
    }

    private static boolean mayEndOn(Terms terms, LocalDate day) {
        var first = new TermEnds(terms).of(1);
        if (first.isPresent() && day.isBefore(first.get()) && !terms.notice().withinFirstTerm())
            return isTermEnd(terms, day);
        var onlyTerms = terms.noticeTo() == NoticeTo.TERM_END
                || terms.renews() && terms.notice().renewed() == Renewed.AT_ITS_END;
        if (onlyTerms) return isTermEnd(terms, day);
        return switch (terms.noticeTo()) {
            case ANY_DAY -> true;
            case MONTH_END -> day.getDayOfMonth() == day.lengthOfMonth();
            case QUARTER_END -> day.getDayOfMonth() == day.lengthOfMonth() && day.getMonthValue() % 3 == 0;
            case TERM_END -> isTermEnd(terms, day);
        };
    }

    private static boolean isTermEnd(Terms terms, LocalDate day) {
        return new TermEnds(terms)
                .from(day)
                .findFirst()
                .filter(end -> end.day().equals(day))
                .isPresent();
    }
}
