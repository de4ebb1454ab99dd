package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.calendar.DaysOff;
import app.farvel.calendar.PublicHolidays;
import java.time.LocalDate;
import java.util.List;
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
                random.nextInt(10) == 0 ? null : notice(random),
                to);
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
                assertThat(runsOut(terms, exit.noticeBy())).isBeforeOrEqualTo(exit.endsOn());
                assertThat(runsOut(terms, exit.counted().plusDays(1))).isAfter(exit.endsOn());
                assertThat(NORWAY.on(exit.noticeBy())).isEmpty();
                assertThat(exit.noticeBy()).isBeforeOrEqualTo(exit.counted()).isAfterOrEqualTo(today);
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
            if (!first.noticeBy().isBefore(today)) assertThat(now.deadline()).contains(first);
            else if (!first.endsOn().isBefore(today))
                assertThat(now.missed().map(Exit::endsOn).orElseThrow()).isAfterOrEqualTo(first.endsOn());
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void asksForNoticeEarlierWhenTheNoticeIsLonger(Terms terms) {
        if (terms.notice() == null) return;
        var longer = new Terms(
                terms.start(),
                terms.first(),
                terms.firstEnd(),
                terms.renewal(),
                terms.renewalSpan(),
                terms.renewsOn(),
                terms.automatic(),
                new Span(terms.notice().count() + 1, terms.notice().unit()),
                terms.noticeTo());
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

    private static LocalDate runsOut(Terms terms, LocalDate day) {
        return terms.noticeSpan().map(span -> span.after(day)).orElse(day);
    }
}
