package app.farvel.contract.web;

import app.farvel.contract.Contract;
import app.farvel.contract.Span;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.validation.Errors;

/** Says at each field what is wrong with it. */
final class LeavingFormCheck {

    private static final int LONGEST_OVERLAP = 2 * 366;

    private LeavingFormCheck() {}

    static void check(LeavingForm form, Contract contract, Errors errors) {
        if (!form.nextPrice().isEmpty()) price(form, errors);
        if (!form.overlap().isEmpty()) overlap(form.overlap(), errors);
        if (form.migration().isEmpty()) return;
        amount("migration", form.migration(), contract.currency(), errors);
        if (contract.currency().isEmpty()) errors.rejectValue("migration", "clause.migration.currency");
    }

    /** The usual ones, and the contract's own. */
    static List<String> currencies(Contract contract, String chosen) {
        return Stream.concat(
                        Stream.concat(contract.currency().stream(), TypedTerms.currency(chosen).stream())
                                .map(Currency::getCurrencyCode),
                        TypedTerms.USUAL_CURRENCIES.stream())
                .distinct()
                .toList();
    }

    private static void price(LeavingForm form, Errors errors) {
        var currency = TypedTerms.currency(form.nextCurrency());
        amount("nextPrice", form.nextPrice(), currency, errors);
        if (!form.nextEvery().isEmpty() && Span.parse(form.nextEvery()).isEmpty())
            errors.rejectValue("nextEvery", "clause.span.wrong");
        if (currency.isEmpty()) errors.rejectValue("nextCurrency", "clause.currency.missing");
    }

    private static void overlap(String typed, Errors errors) {
        var span = Span.parse(typed);
        if (span.isEmpty()) errors.rejectValue("overlap", "clause.span.wrong");
        else if (span.get().roughDays() > LONGEST_OVERLAP) errors.rejectValue("overlap", "clause.overlap.long");
    }

    private static void amount(String field, String typed, Optional<Currency> currency, Errors errors) {
        AmountCheck.check(field, typed, currency, "clause.amount.", errors);
    }
}
