package app.farvel.account.web;

import app.farvel.shared.Typed;

record PasswordForm(String current, String password) {

    PasswordForm {
        current = Typed.secret(current);
        password = Typed.secret(password);
    }

    static PasswordForm empty() {
        return new PasswordForm("", "");
    }

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
