package app.farvel.contract.web;

import app.farvel.contract.Succession;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Both contracts as bars around the day of change. Places and widths are shares of the picture's width, in percent.
 *
 * @param isOldCut whether the old one began before what is shown
 * @param isNewCut whether the new one goes on after it
 */
record SuccessionPicture(
        Bar old,
        Bar next,
        Bar change,
        boolean isOverlap,
        boolean isGap,
        boolean isOldCut,
        boolean isNewCut,
        List<Tick> ticks) {

    private static final int MONTHS_AROUND = 9;
    private static final int MOST_TICKS = 4;
    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200};
    private static final double THINNEST = 1.2;

    /** From where, and how wide. */
    record Bar(double from, double wide) {

        public String x() {
            return percent(from);
        }

        public String width() {
            return percent(wide);
        }

        public String middle() {
            return percent(from + wide / 2);
        }
    }

    /** The first day of a month. */
    record Tick(LocalDate day, double at) {

        public String x() {
            return percent(at);
        }

        /** How its label stands to it, so that none is cut off. */
        public String anchor() {
            return at > 88 ? "end" : at < 12 ? "start" : "middle";
        }
    }

    private record Scale(LocalDate from, LocalDate to) {

        double at(LocalDate day) {
            var whole = ChronoUnit.DAYS.between(from, to);
            return Math.max(0, Math.min(100, 100.0 * ChronoUnit.DAYS.between(from, day) / whole));
        }

        Bar bar(LocalDate first, LocalDate last) {
            return new Bar(at(first), at(last.plusDays(1)) - at(first));
        }
    }

    static SuccessionPicture of(Succession both) {
        var early = both.changeFrom().isBefore(both.last()) ? both.changeFrom() : both.last();
        var late = both.changeTo().isAfter(both.first()) ? both.changeTo() : both.first();
        var scale = new Scale(early.minusMonths(MONTHS_AROUND), late.plusMonths(MONTHS_AROUND));
        var end = both.newEnd().filter(day -> !day.isBefore(both.first())).orElse(LocalDate.of(9999, 1, 1));
        return new SuccessionPicture(
                scale.bar(both.start(), both.last()),
                scale.bar(both.first(), end),
                wideEnough(scale.bar(both.changeFrom(), both.changeTo())),
                both.overlap() > 0,
                both.gap() > 0,
                both.start().isBefore(scale.from()),
                end.isAfter(scale.to()),
                ticks(scale));
    }

    private static Bar wideEnough(Bar bar) {
        return bar.wide() < THINNEST ? new Bar(bar.from() - (THINNEST - bar.wide()) / 2, THINNEST) : bar;
    }

    private static List<Tick> ticks(Scale scale) {
        for (var step : STEPS) {
            var ticks = ticks(scale, step);
            if (ticks.size() <= MOST_TICKS) return ticks;
        }
        return List.of();
    }

    private static List<Tick> ticks(Scale scale, int step) {
        var ticks = new ArrayList<Tick>();
        var month = YearMonth.from(scale.from()).plusMonths(1);
        while (step > 1 && (month.getYear() * 12 + month.getMonthValue() - 1) % step != 0) month = month.plusMonths(1);
        for (; !month.atDay(1).isAfter(scale.to()); month = month.plusMonths(step))
            ticks.add(new Tick(month.atDay(1), scale.at(month.atDay(1))));
        return ticks;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
