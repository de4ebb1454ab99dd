package app.farvel.winddown.web;

import app.farvel.winddown.WindDown;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The last day together, as a date in ISO form. */
record ExitForm(@Nullable String lastDay) {

    static ExitForm of(WindDown windDown) {
        return new ExitForm(windDown.exitOn().map(LocalDate::toString).orElse(""));
    }

    void check(Errors errors, WindDown windDown, LocalDate today) {
        var day = Day.of(lastDay);
        if (day.isEmpty()) errors.rejectValue("lastDay", "winddown.mistake.date");
        else if (windDown.sentOn().filter(day.get()::isBefore).isPresent())
            errors.rejectValue("lastDay", "winddown.mistake.before-sent");
        else if (day.get().isAfter(today.plusYears(5))) errors.rejectValue("lastDay", "winddown.mistake.far-off");
    }

    LocalDate day() {
        return Day.of(lastDay).orElseThrow();
    }
}
