package app.farvel.winddown.web;

import app.farvel.shared.Typed;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A day as a form has it. */
final class Day {

    private Day() {}

    static Optional<LocalDate> of(@Nullable String typed) {
        return Typed.date(Typed.line(typed));
    }

    /** A day that has come, and not years ago. */
    static void checkPast(@Nullable String typed, String field, Errors errors, LocalDate today) {
        var on = of(typed);
        if (on.isEmpty()) errors.rejectValue(field, "winddown.mistake.date");
        else if (on.get().isAfter(today)) errors.rejectValue(field, "winddown.mistake.future");
        else if (on.get().isBefore(today.minusYears(2))) errors.rejectValue(field, "winddown.mistake.long-ago");
    }

    /** A day still to come, and within a few years. */
    static void checkComing(@Nullable String typed, String field, Errors errors, LocalDate today) {
        var on = of(typed);
        if (on.isEmpty()) errors.rejectValue(field, "winddown.mistake.date");
        else if (!on.get().isAfter(today)) errors.rejectValue(field, "winddown.mistake.past");
        else if (on.get().isAfter(today.plusYears(5))) errors.rejectValue(field, "winddown.mistake.far-off");
    }
}
