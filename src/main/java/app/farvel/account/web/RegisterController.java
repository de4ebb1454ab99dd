package app.farvel.account.web;

import app.farvel.account.AccountService;
import app.farvel.account.AccountService.Registered;
import app.farvel.account.PasswordRules;
import app.farvel.account.RecoveryCodes;
import app.farvel.account.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;

/** Creating an account. */
@Controller
@RequestMapping("/register")
class RegisterController {

    private final AccountService accounts;
    private final PasswordRules passwords;
    private final SignIn signIn;
    private final Choices choices;
    private final LocaleResolver locales;
    private final Clock clock;

    RegisterController(
            AccountService accounts,
            PasswordRules passwords,
            SignIn signIn,
            Choices choices,
            LocaleResolver locales,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.choices = choices;
        this.locales = locales;
        this.clock = clock;
    }

    @ModelAttribute("choices")
    Choices choices() {
        return choices;
    }

    @GetMapping
    String form(Model model, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        if (accounts.signedIn().isPresent()) return "redirect:/";
        if (!accounts.isOpen()) return closed(response);
        model.addAttribute("form", RegisterForm.guessed(locale, request.getLocale()));
        return "account/register";
    }

    @PostMapping
    String register(
            @Valid @ModelAttribute("form") RegisterForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!accounts.isOpen()) return closed(response);
        EmailCheck.check(form.email(), errors);
        passwords
                .objection(form.password(), form.name(), form.email())
                .ifPresent(objection -> errors.rejectValue("password", objection));
        if (errors.hasErrors()) return "account/register";
        var registered = accounts.register(form.toDetails(), clock.instant());
        locales.setLocale(request, response, Locale.forLanguageTag(form.language()));
        registered.map(Registered::account).ifPresent(account -> signIn.as(account, request, response));
        ShownCodes.show(registered.map(Registered::codes).orElseGet(RecoveryCodes::fresh), request);
        return "redirect:/recovery-codes";
    }

    /** Where the form comes whose token no longer counts: all but the password stands there still. */
    @PostMapping("/again")
    String again(@ModelAttribute("form") RegisterForm form, Model model, HttpServletResponse response) {
        if (!accounts.isOpen()) return closed(response);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("notice", "account.again");
        return "account/register";
    }

    private static String closed(HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return "account/closed";
    }
}
