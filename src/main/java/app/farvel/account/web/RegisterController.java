package app.farvel.account.web;

import app.farvel.account.AccountService;
import app.farvel.account.PasswordRules;
import app.farvel.account.SignIn;
import app.farvel.account.TooManyAttempts;
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
        model.addAttribute("isGuess", true);
        model.addAttribute("form", RegisterForm.guessed(BrowserLocale.of(locale, request)));
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
        try {
            return register(form, request, response);
        } catch (TooManyAttempts e) {
            errors.rejectValue("email", "account.register.often");
            return "account/register";
        }
    }

    /** The first person goes straight in. All others are led the same way, whether their e-mail was free or not. */
    private String register(RegisterForm form, HttpServletRequest request, HttpServletResponse response) {
        var details = form.toDetails(BrowserLocale.of(form.locale(), request));
        var first = accounts.register(details, request.getRemoteAddr(), clock.instant());
        if (first.isEmpty() && !accounts.isOpen()) return closed(response);
        locales.setLocale(request, response, form.locale());
        if (first.isEmpty()) return toSignIn(form, request);
        signIn.as(first.get(), request, response);
        signIn.makesCodes(first.get().id(), request);
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

    private static String toSignIn(RegisterForm form, HttpServletRequest request) {
        request.getSession().setAttribute(SignIn.USERNAME, form.email());
        request.getSession().setAttribute(SignIn.PROBLEM, "registered");
        return "redirect:/login";
    }

    private static String closed(HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return "account/closed";
    }
}
