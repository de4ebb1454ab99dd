package app.farvel.contract.web;

import app.farvel.contract.Fee;
import app.farvel.contract.NoticeForm;
import app.farvel.contract.NoticeRule;
import app.farvel.contract.NoticeTo;
import app.farvel.contract.Renewal;
import app.farvel.contract.VendorKind;
import app.farvel.shared.Typed;
import java.time.LocalDate;
import org.springframework.validation.Errors;

/** Says at each field what is wrong with it. */
final class ContractFormCheck {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 10000;
    private static final int LONGEST_PAGE = 60;
    private static final int EARLIEST_REMINDER = 730;
    private static final int MOST_REMINDERS = 12;
    private static final int LONGEST_DELIVERY = 60;

    private ContractFormCheck() {}

    static void check(ContractForm form, LocalDate today, Errors errors) {
        if (form.title().isEmpty()) errors.rejectValue("title", "contract.title.missing");
        lengths(form, errors);
        choice(VendorKind.class, form.kind(), "kind", errors);
        choice(Renewal.class, form.renewal(), "renewal", errors);
        choice(NoticeTo.class, form.noticeTo(), "noticeTo", errors);
        choice(NoticeForm.class, form.noticeForm(), "noticeForm", errors);
        choice(NoticeRule.Counting.class, form.counting(), "counting", errors);
        choice(NoticeRule.Counts.class, form.counts(), "counts", errors);
        choice(NoticeRule.Renewed.class, form.renewed(), "renewed", errors);
        NoticeAddressCheck.check(form, errors);
        delivery(form.deliveryDays(), errors);
        choice(Fee.Kind.class, form.feeKind(), "feeKind", errors);
        TermsCheck.check(form, today, errors);
        CostsCheck.check(form, errors);
        reminders(form.remindBefore(), errors);
    }

    private static void lengths(ContractForm form, Errors errors) {
        length(errors, "title", form.title(), LONGEST_TITLE);
        length(errors, "number", form.number(), LONGEST_NUMBER);
        length(errors, "clause", form.clause(), LONGEST_TEXT);
        length(errors, "clausePage", form.clausePage(), LONGEST_PAGE);
        length(errors, "notes", form.notes(), LONGEST_TEXT);
    }

    private static void delivery(String typed, Errors errors) {
        var days = Typed.number(typed);
        if (!typed.isEmpty() && (days < 0 || days > LONGEST_DELIVERY))
            reject(errors, "deliveryDays", "contract.deliveryDays.wrong", LONGEST_DELIVERY);
    }

    private static void reminders(String typed, Errors errors) {
        var days = TypedTerms.days(typed);
        if (days.stream().anyMatch(day -> day < 1 || day > EARLIEST_REMINDER))
            reject(errors, "remindBefore", "contract.remindBefore.wrong", EARLIEST_REMINDER);
        else if (days.size() > MOST_REMINDERS)
            reject(errors, "remindBefore", "contract.remindBefore.many", MOST_REMINDERS);
    }

    private static <E extends Enum<E>> void choice(Class<E> type, String typed, String field, Errors errors) {
        if (TypedTerms.choice(type, typed).isEmpty()) errors.rejectValue(field, "contract." + field + ".missing");
    }

    static void length(Errors errors, String field, String text, int longest) {
        if (text.length() > longest) reject(errors, field, "contract.long", longest);
    }

    static void reject(Errors errors, String field, String code, Object argument) {
        errors.rejectValue(field, code, new Object[] {argument}, null);
    }
}
