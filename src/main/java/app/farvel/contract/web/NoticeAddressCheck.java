package app.farvel.contract.web;

import app.farvel.contract.NoticeAddress;
import app.farvel.contract.NoticeForm;
import app.farvel.shared.EmailAddress;
import org.springframework.validation.Errors;

/** Whether notice gets where it is to go, in the way the contract asks for. */
final class NoticeAddressCheck {

    private static final String FIELD = "noticeAddress";
    private static final int LONGEST_RECIPIENT = 200;
    private static final int LONGEST_ADDRESS = 500;

    private NoticeAddressCheck() {}

    static void check(ContractForm form, Errors errors) {
        ContractFormCheck.length(errors, "noticeRecipient", form.noticeRecipient(), LONGEST_RECIPIENT);
        ContractFormCheck.length(errors, FIELD, form.noticeAddress(), LONGEST_ADDRESS);
        if (form.noticeAddress().isEmpty() || errors.hasFieldErrors(FIELD)) return;
        var typed = new NoticeAddress("", form.noticeAddress());
        TypedTerms.choice(NoticeForm.class, form.noticeForm()).ifPresent(way -> check(way, typed, errors));
    }

    private static void check(NoticeForm way, NoticeAddress typed, Errors errors) {
        switch (way) {
            case EMAIL ->
                EmailAddress.fault(typed.address())
                        .ifPresent(fault -> ContractFormCheck.reject(errors, FIELD, fault.key(), typed.address()));
            case LETTER -> {
                if (typed.email().isPresent() || typed.link().isPresent())
                    errors.rejectValue(FIELD, "contract.noticeAddress.no-street");
            }
            case PORTAL -> {
                if (typed.link().isEmpty()) errors.rejectValue(FIELD, "contract.noticeAddress.no-link");
            }
        }
    }
}
