package app.farvel.gathering.web;

import app.farvel.shared.Typed;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.validation.Errors;

/** Says at each field what is wrong with it. */
final class GatheringFormCheck {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTE = 2000;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 1440;
    private static final int MOST_SEATS = 1000;
    private static final int EARLIEST = 60;

    private GatheringFormCheck() {}

    static void check(GatheringForm form, ZoneId zone, LocalDate today, Errors errors) {
        if (form.title().isEmpty()) errors.rejectValue("title", "gathering.title.missing");
        PlaceCheck.length(errors, "title", form.title(), LONGEST_TITLE);
        PlaceCheck.length(errors, "note", form.note(), LONGEST_NOTE);
        PlaceCheck.check(form.place(), form.address(), form.map(), errors);
        number(errors, "length", form.length(), SHORTEST, LONGEST);
        if (!form.capacity().isEmpty()) number(errors, "capacity", form.capacity(), 1, MOST_SEATS);
        when(form, zone, today, errors);
        schedule(form, errors);
    }

    private static void when(GatheringForm form, ZoneId zone, LocalDate today, Errors errors) {
        var wrong = TypedRule.of(form).wrong();
        if (!wrong.isEmpty()) errors.rejectValue(wrong, "gathering." + wrong + ".wrong");
        if (TypedGathering.time(form.time()).isEmpty()) errors.rejectValue("time", "gathering.time.wrong");
        day(errors, "first", form.first(), today);
        if (!form.last().isEmpty()) day(errors, "last", form.last(), today);
        var isReadable = !errors.hasFieldErrors("first")
                && !errors.hasFieldErrors("last")
                && !errors.hasFieldErrors("time")
                && wrong.isEmpty();
        if (isReadable) future(form, zone, today, errors);
    }

    private static void day(Errors errors, String field, String typed, LocalDate today) {
        if (Typed.date(typed)
                .filter(day -> TypedGathering.isSensible(day, today))
                .isEmpty()) errors.rejectValue(field, "gathering." + field + ".wrong");
    }

    /** There must be something to invite to. */
    private static void future(GatheringForm form, ZoneId zone, LocalDate today, Errors errors) {
        var rule = TypedRule.of(form);
        var first = rule.begins(Typed.date(form.first()).orElseThrow())
                .atTime(TypedGathering.time(form.time()).orElseThrow());
        var last = Typed.date(form.last()).orElse(LocalDate.MAX);
        var next = rule.read().orElseThrow().dates(first, zone, today, 1);
        if (next.isEmpty()) errors.rejectValue("first", "gathering.none");
        else if (next.get(0).isAfter(last)) errors.rejectValue("last", "gathering.last.none");
    }

    private static void schedule(GatheringForm form, Errors errors) {
        days(errors, "invite", form.invite(), 1);
        days(errors, "nudge", form.nudge(), 1);
        days(errors, "remind", form.remind(), 0);
        var invite = Typed.number(form.invite());
        if (invite >= 0 && Typed.number(form.nudge()) >= invite) errors.rejectValue("nudge", "gathering.nudge.early");
        if (invite >= 0 && Typed.number(form.remind()) >= invite)
            errors.rejectValue("remind", "gathering.remind.early");
    }

    private static void days(Errors errors, String field, String typed, int least) {
        if (!typed.isEmpty()) number(errors, field, typed, least, EARLIEST);
    }

    private static void number(Errors errors, String field, String typed, int least, int most) {
        var number = Typed.number(typed);
        if (number < least || number > most)
            errors.rejectValue(field, "gathering." + field + ".wrong", new Object[] {least, most}, null);
    }
}
