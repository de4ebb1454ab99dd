package app.farvel.contact.web;

import app.farvel.shared.Typed;
import java.time.LocalDate;
import org.springframework.validation.Errors;

/** Says at each field what is wrong with it. */
final class InteractionFormCheck {

    private static final int LONGEST_NOTE = 2000;
    private static final int MOST_MINUTES = 1440;

    private InteractionFormCheck() {}

    static void check(InteractionForm form, LocalDate today, Errors errors) {
        if (!InteractionForm.KINDS.contains(form.kind())) errors.rejectValue("kind", "contact.log.kind.missing");
        date(form.date(), today, errors);
        var minutes = Typed.number(form.minutes());
        if (!form.minutes().isEmpty() && (minutes < 1 || minutes > MOST_MINUTES))
            errors.rejectValue("minutes", "contact.log.minutes.wrong", new Object[] {MOST_MINUTES}, null);
        if (form.note().length() > LONGEST_NOTE)
            errors.rejectValue("note", "contact.long", new Object[] {LONGEST_NOTE}, null);
    }

    private static void date(String typed, LocalDate today, Errors errors) {
        var date = Typed.date(typed);
        if (date.isEmpty()) errors.rejectValue("date", "contact.date.wrong");
        else if (date.get().isAfter(today)) errors.rejectValue("date", "contact.log.date.future");
    }
}
