package app.farvel.contract.web;

import app.farvel.contract.NoticeTo;
import app.farvel.contract.Renewal;
import app.farvel.contract.Span;
import app.farvel.shared.Typed;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.validation.Errors;

/** Whether a contract can run and end as typed. */
final class TermsCheck {

    private static final int FARTHEST_YEARS = 50;

    private final ContractForm form;
    private final LocalDate today;
    private final Errors errors;

    private TermsCheck(ContractForm form, LocalDate today, Errors errors) {
        this.form = form;
        this.today = today;
        this.errors = errors;
    }

    static void check(ContractForm form, LocalDate today, Errors errors) {
        new TermsCheck(form, today, errors).check();
    }

    private void check() {
        var start = date("start", form.start(), "contract.start.missing");
        term(start);
        renewal();
        notice();
        start.ifPresent(this::noticeFits);
    }

    private void term(Optional<LocalDate> start) {
        var isNeeded = is(Renewal.NONE) || is(Renewal.ROLLS_OVER);
        if (form.term().isEmpty()) {
            if (isNeeded) errors.rejectValue("term", "contract.term.missing");
            return;
        }
        var end = Typed.date(form.term());
        if (end.isEmpty() && Span.parse(form.term()).isEmpty()) errors.rejectValue("term", "contract.term.wrong");
        else if (end.filter(this::isTooFar).isPresent()) tooFar("term");
        else if (end.isPresent() && start.isPresent() && end.get().isBefore(start.get()))
            errors.rejectValue("term", "contract.term.before");
    }

    private void renewal() {
        if (is(Renewal.FIXED_DATE)) date("renewsOn", form.renewsOn(), "contract.renewsOn.missing");
        if (!is(Renewal.ROLLS_OVER)) return;
        if (form.renewalSpan().isEmpty()) errors.rejectValue("renewalSpan", "contract.renewalSpan.missing");
        else if (Span.parse(form.renewalSpan()).isEmpty()) errors.rejectValue("renewalSpan", "contract.span.wrong");
    }

    private void notice() {
        if (!form.notice().isEmpty() && Span.parse(form.notice()).isEmpty())
            errors.rejectValue("notice", "contract.notice.wrong");
        if (is(Renewal.OPEN_ENDED) && endsWithTerm()) errors.rejectValue("noticeTo", "contract.noticeTo.open-ended");
    }

    /** Where it ends with a term, the terms have to leave time for the notice; a first one on trial need not. */
    private void noticeFits(LocalDate start) {
        var notice = Span.parse(form.notice());
        if (notice.isEmpty() || !endsWithTerm() || is(Renewal.OPEN_ENDED)) return;
        var end = TypedTerms.firstEnd(form.term(), start);
        var next = end.orElse(start).plusDays(1);
        var renewed = newTerm(next);
        if (renewed.isPresent()) {
            if (isLonger(notice.get(), next, renewed.get()))
                errors.rejectValue("notice", "contract.notice.longer-renewal");
        } else if (end.filter(day -> !day.isBefore(start) && isLonger(notice.get(), start, day.plusDays(1)))
                .isPresent()) errors.rejectValue("notice", "contract.notice.longer");
    }

    /** The first day after a renewed term that begins on the day. */
    private Optional<LocalDate> newTerm(LocalDate begins) {
        if (is(Renewal.FIXED_DATE)) return Optional.of(begins.plusYears(1));
        if (!is(Renewal.ROLLS_OVER) || !form.isAutomatic()) return Optional.empty();
        return Span.parse(form.renewalSpan()).map(span -> span.after(begins));
    }

    private static boolean isLonger(Span notice, LocalDate start, LocalDate after) {
        return notice.after(start).isAfter(after);
    }

    private Optional<LocalDate> date(String field, String typed, String missing) {
        if (typed.isEmpty()) errors.rejectValue(field, missing);
        var date = Typed.date(typed);
        if (!typed.isEmpty() && date.isEmpty()) errors.rejectValue(field, "contract.date.wrong");
        if (date.filter(this::isTooFar).isEmpty()) return date;
        tooFar(field);
        return Optional.empty();
    }

    private void tooFar(String field) {
        var year = String.valueOf(today.getYear() + FARTHEST_YEARS);
        ContractFormCheck.reject(errors, field, "contract.date.far", year);
    }

    private boolean isTooFar(LocalDate day) {
        return day.isAfter(today.plusYears(FARTHEST_YEARS));
    }

    private boolean endsWithTerm() {
        return form.noticeTo().equals(NoticeTo.TERM_END.id());
    }

    private boolean is(Renewal renewal) {
        return form.renewal().equals(renewal.id());
    }
}
