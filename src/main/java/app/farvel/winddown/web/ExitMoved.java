package app.farvel.winddown.web;

import app.farvel.shared.Dates;
import app.farvel.winddown.Rescheduled;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What is said when the last day has moved: the sentence and what is filled into it. */
record ExitMoved(String key, Object... args) {

    static ExitMoved of(Optional<LocalDate> from, LocalDate to, Rescheduled moves, Dates dates) {
        var days = from.map(day -> ChronoUnit.DAYS.between(day, to)).orElse(0L);
        var key = days == 0 ? "set" : days > 0 ? "later" : "earlier";
        return new ExitMoved(
                "winddown.exit." + key, dates.full(to), Math.abs(days), moves.moved(), moves.stayed(), moves.done());
    }
}
