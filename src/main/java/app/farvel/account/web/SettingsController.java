package app.farvel.account.web;

import app.farvel.account.Account;
import app.farvel.account.AccountService;
import app.farvel.account.PasswordService;
import app.farvel.account.Places;
import app.farvel.account.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The profile: how one signs, reads and begins a message. */
@Controller
@RequestMapping("/settings")
class SettingsController {

    private final AccountService accounts;
    private final PasswordService passwords;
    private final Choices choices;
    private final Places places;
    private final Clock clock;

    SettingsController(
            AccountService accounts, PasswordService passwords, Choices choices, Places places, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.choices = choices;
        this.places = places;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "settings";
    }

    @ModelAttribute("choices")
    Choices choices() {
        return choices;
    }

    @ModelAttribute("countries")
    Map<String, String> countries(Locale locale) {
        return places.in(locale);
    }

    @ModelAttribute("regions")
    Map<String, String> regions(Locale locale) {
        return places.countries(locale);
    }

    @ModelAttribute("example")
    FormatExample example(Locale locale) {
        return FormatExample.in(locale);
    }

    @GetMapping
    String form(Account me, Model model) {
        model.addAttribute("form", ProfileForm.of(me));
        return "account/settings";
    }

    @PostMapping
    String save(
            @Valid @ModelAttribute("form") ProfileForm form,
            BindingResult errors,
            Account me,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (form.changesEmailOf(me)) EmailCheck.check(form.email(), errors);
        if (!errors.hasErrors() && form.changesEmailOf(me)) checkPassword(form, errors, me, request);
        if (errors.hasErrors()) return "account/settings";
        try {
            accounts.changeProfile(form.toProfile(), Integer.parseInt(form.version()));
        } catch (ObjectOptimisticLockingFailureException changedMeanwhile) {
            return conflict(form, me, model, response);
        } catch (DataIntegrityViolationException taken) {
            errors.rejectValue("email", "account.email.taken");
            return "account/settings";
        }
        flash.addFlashAttribute("notice", "account.settings.saved");
        return "redirect:/settings";
    }

    private void checkPassword(ProfileForm form, BindingResult errors, Account me, HttpServletRequest request) {
        if (form.password().isEmpty()) {
            errors.rejectValue("password", "account.settings.password.needed");
            return;
        }
        try {
            var address = request.getRemoteAddr();
            if (passwords.isRight(me, form.password(), address, clock.instant()))
                accounts.wantsEmail(form.email(), address, clock.instant());
            else errors.rejectValue("password", "account.password.wrong");
        } catch (TooManyAttempts e) {
            errors.rejectValue("password", "account.password.often");
        }
    }

    /** Shows both: what was typed, and what is stored. Saving again keeps what was typed. */
    private static String conflict(ProfileForm form, Account stored, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("stored", ProfileForm.of(stored));
        model.addAttribute("form", form.over(stored));
        return "account/settings";
    }
}
