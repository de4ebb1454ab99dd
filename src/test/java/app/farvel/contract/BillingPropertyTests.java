package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts what falls due a second, slow way: day by day. Seeded, so that a failure can be looked at again. */
class BillingPropertyTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    static Stream<Billing> billings() {
        var random = new Random(20261126);
        return Stream.generate(() -> billing(random)).limit(100);
    }

    private static Billing billing(Random random) {
        var currency = Currency.getInstance(List.of("NOK", "JPY", "KWD").get(random.nextInt(3)));
        var amount = new Money(new BigDecimal(1 + random.nextInt(1000000)).movePointLeft(2), currency);
        var every = random.nextInt(3) == 0
                ? new Span(1 + random.nextInt(100), Span.Unit.DAYS)
                : new Span(1 + random.nextInt(24), Span.Unit.MONTHS);
        var start = TODAY.plusDays(200 - random.nextInt(3000));
        return new Billing(new Price(amount, every, random.nextBoolean()), start);
    }

    @ParameterizedTest
    @MethodSource("billings")
    void agreesWithACountDayByDay(Billing billing) {
        for (var last = TODAY; last.isBefore(TODAY.plusDays(800)); last = last.plusDays(67))
            assertThat(billing.due(TODAY, last).total().amount()).isEqualByComparingTo(due(billing, last));
    }

    @ParameterizedTest
    @MethodSource("billings")
    void isWorthEachDayItsShare(Billing billing) {
        for (var last = TODAY; last.isBefore(TODAY.plusDays(800)); last = last.plusDays(67)) {
            var days = new TreeMap<LocalDate, Integer>();
            for (var day = TODAY; !day.isAfter(last); day = day.plusDays(1))
                if (!day.isBefore(billing.start())) days.merge(periodOf(billing, day), 1, Integer::sum);
            var worth = days.entrySet().stream()
                    .map(period -> share(billing, period.getKey(), period.getValue()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(billing.worth(TODAY, last).amount()).isEqualByComparingTo(worth);
        }
    }

    @ParameterizedTest
    @MethodSource("billings")
    void costsNoLessToStayADayLonger(Billing billing) {
        var before = BigDecimal.ZERO;
        for (var last = TODAY; last.isBefore(TODAY.plusDays(400)); last = last.plusDays(1)) {
            var now = billing.due(TODAY, last).total().amount();
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    /** Walks from the first day to the last, and writes an invoice whenever a period begins or is over. */
    private static BigDecimal due(Billing billing, LocalDate last) {
        var sum = BigDecimal.ZERO;
        var used = 0;
        for (var day = billing.start(); !day.isAfter(last); day = day.plusDays(1)) {
            used++;
            var first = periodOf(billing, day);
            var isOver = day.equals(last) || !periodOf(billing, day.plusDays(1)).equals(first);
            if (!isOver) continue;
            var due = billing.price().inAdvance() ? first : day.plusDays(1);
            if (due.isAfter(TODAY)) sum = sum.add(share(billing, first, used));
            used = 0;
        }
        return sum;
    }

    /** The first day of the period the day is in: the last of all first days that is not after it. */
    private static LocalDate periodOf(Billing billing, LocalDate day) {
        var every = billing.price().every();
        var n = 0;
        while (!every.times(n + 1, billing.start()).isAfter(day)) n++;
        return every.times(n, billing.start());
    }

    private static BigDecimal share(Billing billing, LocalDate first, int days) {
        var length = 1;
        while (periodOf(billing, first.plusDays(length)).equals(first)) length++;
        var money = billing.price().amount();
        return money.amount()
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(length), money.amount().scale(), RoundingMode.HALF_UP);
    }
}
