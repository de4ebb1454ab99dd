package app.farvel.account.web;

import app.farvel.shared.Typed;
import jakarta.validation.constraints.NotBlank;

record ForgotForm(
        @NotBlank(message = "{account.email.missing}") String email,
        @NotBlank(message = "{account.forgot.code.missing}") String code,
        String password) {

    ForgotForm {
        email = Typed.line(email);
        code = Typed.line(code);
        password = Typed.secret(password);
    }

    @Override
    public String toString() {
        return "ForgotForm";
    }
}
