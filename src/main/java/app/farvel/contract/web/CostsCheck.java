package app.farvel.contract.web;

import app.farvel.contract.Fee;
import app.farvel.contract.Span;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;

/** Whether a contract can cost what was typed. */
final class CostsCheck {

    private CostsCheck() {}

    static void check(ContractForm form, Errors errors) {
        if (!form.price().isEmpty()) amount("price", form.price(), form.currency(), errors);
        if (!form.every().isEmpty() && Span.parse(form.every()).isEmpty())
            errors.rejectValue("every", "contract.every.wrong");
        if (!ContractForm.BILLINGS.contains(form.billing())) errors.rejectValue("billing", "contract.billing.missing");
        fee(form, errors);
        currency(form, errors);
    }

    private static void fee(ContractForm form, Errors errors) {
        if (isFee(form, Fee.Kind.NONE)) {
            if (!form.fee().isEmpty()) errors.rejectValue("feeKind", "contract.feeKind.unclear");
        } else if (form.fee().isEmpty()) errors.rejectValue("fee", "contract.fee.missing");
        else if (isFee(form, Fee.Kind.AMOUNT)) amount("fee", form.fee(), form.currency(), errors);
        else if (TypedTerms.percent(form.fee()).isEmpty()) errors.rejectValue("fee", "contract.fee.percent");
    }

    private static void amount(String field, String typed, String currency, Errors errors) {
        var what = new DefaultMessageSourceResolvable("contract." + field + ".what");
        AmountCheck.check(field, typed, TypedTerms.currency(currency), "contract.amount.", errors, what);
    }

    private static void currency(ContractForm form, Errors errors) {
        var isNeeded = !form.price().isEmpty() || isFee(form, Fee.Kind.AMOUNT);
        if (form.currency().isEmpty()) {
            if (isNeeded) errors.rejectValue("currency", "contract.currency.missing");
        } else if (TypedTerms.currency(form.currency()).isEmpty())
            ContractFormCheck.reject(errors, "currency", "contract.currency.unknown", form.currency());
    }

    private static boolean isFee(ContractForm form, Fee.Kind kind) {
        return form.feeKind().equals(kind.id());
    }
}
