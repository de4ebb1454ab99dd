package app.farvel.account.web;

import app.farvel.account.NewAccount;
import app.farvel.account.Zones;
import app.farvel.shared.EmailAddress;
import app.farvel.shared.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Locale;

record RegisterForm(
        @NotBlank(message = "{account.name.missing}") @Size(max = 120, message = "{account.name.long}")
        String name,

        @NotBlank(message = "{account.email.missing}") String email,

        String password,
        @KnownLanguage String language,
        @KnownZone String zone) {

    RegisterForm {
        name = Typed.line(name);
        email = EmailAddress.clean(email);
        password = Typed.secret(password);
        language = Typed.line(language);
        zone = Zones.canonical(Typed.line(zone));
    }

    /** The empty form, with a likely zone. */
    static RegisterForm guessed(Locale reader) {
        return new RegisterForm(
                "", "", "", reader.getLanguage(), Zones.likely(reader).getId());
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** @param reader the language, with the country whose formats are read */
    NewAccount toDetails(Locale reader) {
        return new NewAccount(name, email, password, reader, ZoneId.of(zone));
    }

    @Override
    public String toString() {
        return "RegisterForm";
    }
}
