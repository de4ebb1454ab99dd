package app.farvel.account.web;

import app.farvel.shared.EmailAddress;
import org.springframework.validation.Errors;

/** Says at the field why mail could not reach an address. */
final class EmailCheck {

    private EmailCheck() {}

    static void check(String email, Errors errors) {
        if (email.isEmpty()) return;
        EmailAddress.fault(email)
                .ifPresent(fault -> errors.rejectValue("email", fault.key(), new Object[] {email}, null));
    }
}
