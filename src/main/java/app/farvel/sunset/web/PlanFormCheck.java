package app.farvel.sunset.web;

import app.farvel.shared.Typed;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.validation.Errors;

/** Says at each field what is wrong with it. */
final class PlanFormCheck {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_EMAIL = 254;
    static final int LONGEST_PHONE = 60;
    static final int LONGEST_REMARKS = 4000;
    static final int LONGEST_TEXT = 300;
    static final int LONGEST_NOTE = 1000;
    static final int MOST_ROWS = 40;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>(),;:\\\\\"\\[\\]]+@[^\\s@<>(),;:\\\\\"\\[\\]]+");

    private PlanFormCheck() {}

    /** @param sending whether it is finished: then it needs a name, a milestone, and a day for each */
    static void check(PlanForm form, boolean sending, LocalDate today, Errors errors) {
        if (sending && form.rows() == 0) errors.reject("sunset.mistake.nothing");
        if (form.rows() > MOST_ROWS) errors.reject("sunset.mistake.rows", new Object[] {MOST_ROWS}, null);
        for (var row = 0; row < form.rows(); row++) row(form, row, sending, today, errors);
        if (sending && form.name().isEmpty()) errors.rejectValue("name", "sunset.mistake.name");
        if (!form.email().isEmpty() && !EMAIL.matcher(form.email()).matches())
            errors.rejectValue("email", "sunset.mistake.email");
        length("name", form.name(), LONGEST_NAME, errors);
        length("email", form.email(), LONGEST_EMAIL, errors);
        length("phone", form.phone(), LONGEST_PHONE, errors);
        length("remarks", form.remarks(), LONGEST_REMARKS, errors);
    }

    private static void row(PlanForm form, int row, boolean sending, LocalDate today, Errors errors) {
        var text = "text[" + row + "]";
        if (form.text().get(row).isEmpty()) errors.rejectValue(text, "sunset.mistake.text", number(row), null);
        length(text, form.text().get(row), LONGEST_TEXT, errors);
        length("note[" + row + "]", form.note().get(row), LONGEST_NOTE, errors);
        day(form.day().get(row), row, sending, today, errors);
    }

    private static void day(String typed, int row, boolean sending, LocalDate today, Errors errors) {
        var field = "day[" + row + "]";
        var day = Typed.date(typed);
        if (typed.isEmpty()) {
            if (sending) errors.rejectValue(field, "sunset.mistake.day", number(row), null);
        } else if (day.isEmpty()) errors.rejectValue(field, "sunset.mistake.day-unknown", number(row), null);
        else if (day.get().isBefore(today.minusMonths(1)))
            errors.rejectValue(field, "sunset.mistake.day-past", number(row), null);
        else if (day.get().isAfter(today.plusYears(3)))
            errors.rejectValue(field, "sunset.mistake.day-far", number(row), null);
    }

    private static Object[] number(int row) {
        return new Object[] {row + 1};
    }

    private static void length(String field, String typed, int longest, Errors errors) {
        if (typed.length() > longest)
            errors.rejectValue(field, "sunset.mistake.long", new Object[] {longest, typed.length()}, null);
    }
}
