package app.farvel.gathering.web;

import app.farvel.gathering.Gathering;
import app.farvel.shared.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.springframework.validation.Errors;

/** Says what is wrong with the day and the time one date is moved to. */
final class DateFormCheck {

    static final int LONGEST_WORD = 1000;

    private DateFormCheck() {}

    static void when(DateForm form, Gathering gathering, Instant now, Errors errors) {
        var day = Typed.date(form.day()).filter(each -> TypedGathering.isSensible(each, today(now)));
        var time = TypedGathering.time(form.time());
        if (day.isEmpty()) errors.rejectValue("day", "gathering.date.day.wrong");
        if (time.isEmpty()) errors.rejectValue("time", "gathering.time.wrong");
        if (day.isEmpty() || time.isEmpty()) return;
        var start = ZonedDateTime.of(day.get(), time.get(), gathering.zone());
        if (!start.toInstant().isAfter(now)) errors.rejectValue("day", "gathering.date.day.past");
    }

    /** The day that was typed; any where it is none. */
    static LocalDate day(DateForm form, Instant now) {
        return Typed.date(form.day()).orElse(today(now));
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
