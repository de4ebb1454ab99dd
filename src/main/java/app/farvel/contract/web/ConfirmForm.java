package app.farvel.contract.web;

import app.farvel.shared.Typed;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** "They have confirmed it": when. */
record ConfirmForm(@Nullable String date) {

    void check(Errors errors, LocalDate givenOn, LocalDate today) {
        var on = day();
        if (on.isEmpty()) errors.rejectValue("date", "paper.mistake.date");
        else if (on.get().isAfter(today)) errors.rejectValue("date", "paper.mistake.future");
        else if (on.get().isBefore(givenOn)) errors.rejectValue("date", "paper.mistake.before-notice");
    }

    Optional<LocalDate> day() {
        return Typed.date(Typed.line(date));
    }
}
