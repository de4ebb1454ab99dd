package app.farvel.contact.web;

import app.farvel.contact.DatedMinutes;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Twelve months of touches as bars; the last one is the month that runs. */
record Chart(List<Bar> bars, int touches, int minutes) {

    static final int MONTHS = 12;

    private static final int STEP = 25;
    private static final int FLOOR = 56;
    private static final int TALLEST = 48;
    private static final int SHORTEST = 3;

    /** A month: its name, what happened in it, and the rectangle that stands for it. */
    record Bar(String month, int touches, int minutes, int x, int y, int height, boolean isNow) {}

    static Chart of(List<DatedMinutes> log, YearMonth now, Function<YearMonth, String> name) {
        var months = IntStream.range(0, MONTHS)
                .mapToObj(n -> now.minusMonths(MONTHS - 1L - n))
                .toList();
        var most = months.stream().mapToInt(month -> touches(log, month)).max().orElse(0);
        var bars = IntStream.range(0, MONTHS)
                .mapToObj(n -> bar(log, months.get(n), n, Math.max(most, 1), name))
                .toList();
        return new Chart(
                bars,
                bars.stream().mapToInt(Bar::touches).sum(),
                bars.stream().mapToInt(Bar::minutes).sum());
    }

    /** Whether there is something to see: one or two bars say no more than the history beside them. */
    public boolean isTelling() {
        return touches > 2;
    }

    private static Bar bar(List<DatedMinutes> log, YearMonth month, int n, int most, Function<YearMonth, String> name) {
        var touches = touches(log, month);
        var minutes = log.stream()
                .filter(touch -> isIn(touch, month))
                .mapToInt(DatedMinutes::minutes)
                .sum();
        var height = touches == 0 ? SHORTEST : Math.max(SHORTEST + 3, TALLEST * touches / most);
        return new Bar(name.apply(month), touches, minutes, 4 + STEP * n, FLOOR - height, height, n == MONTHS - 1);
    }

    private static int touches(List<DatedMinutes> log, YearMonth month) {
        return (int) log.stream().filter(touch -> isIn(touch, month)).count();
    }

    private static boolean isIn(DatedMinutes touch, YearMonth month) {
        return YearMonth.from(touch.on()).equals(month);
    }
}
