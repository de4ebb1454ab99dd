package app.farvel.contract.web;

import app.farvel.shared.Amount;
import java.util.Currency;
import java.util.Optional;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;

/** Whether what was typed is an amount, and one the currency has: yen have no decimals. */
final class AmountCheck {

    private AmountCheck() {}

    /**
     * @param words what the message keys of the faults begin with
     * @param about what the messages speak of
     */
    static void check(
            String field,
            String typed,
            Optional<Currency> currency,
            String words,
            Errors errors,
            MessageSourceResolvable... about) {
        var fault = Amount.fault(typed);
        if (fault.isPresent()) errors.rejectValue(field, words + fault.get().id(), about, null);
        else if (currency.filter(chosen -> Amount.isInAnother(typed, chosen)).isPresent())
            ContractFormCheck.reject(
                    errors, field, "contract.amount.in-another", currency.get().getCurrencyCode());
        else
            currency.filter(known -> isTooFine(typed, known))
                    .ifPresent(known -> ContractFormCheck.reject(
                            errors, field, "contract.amount.decimals-of", known.getCurrencyCode()));
    }

    private static boolean isTooFine(String typed, Currency currency) {
        return Amount.read(typed)
                .filter(amount -> amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits())
                .isPresent();
    }
}
