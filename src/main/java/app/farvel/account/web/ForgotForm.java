package app.farvel.account.web;

import jakarta.validation.constraints.NotBlank;

record ForgotForm(
        @NotBlank(message = "{account.email.missing}") String email,
        @NotBlank(message = "{account.forgot.code.missing}") String code,
        String password) {

    ForgotForm {
        email = Typed.text(email);
        code = Typed.text(code);
        password = Typed.secret(password);
    }

    @Override
    public String toString() {
        return "ForgotForm";
    }
}
