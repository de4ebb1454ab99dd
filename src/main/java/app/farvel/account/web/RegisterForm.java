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
        zone = Typed.line(zone);
    }

    /** The empty form, with the language of the page and a likely zone. */
    static RegisterForm guessed(Locale locale, Locale browser) {
        return new RegisterForm(
                "",
                "",
                "",
                locale.toLanguageTag(),
                Zones.likely(country(locale, browser)).getId());
    }

    private static Locale country(Locale locale, Locale browser) {
        return browser.getCountry().isEmpty() || !locale.getLanguage().equals("en") ? locale : browser;
    }

    NewAccount toDetails() {
        return new NewAccount(name, email, password, Locale.forLanguageTag(language), ZoneId.of(zone));
    }

    @Override
    public String toString() {
        return "RegisterForm";
    }
}
