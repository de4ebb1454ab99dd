package app.farvel.account.web;

import app.farvel.account.Account;
import app.farvel.account.PasswordRules;
import app.farvel.account.PasswordService;
import app.farvel.account.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A new password for someone with a one-time link. Looking at the page does not spend the link. */
@Controller
@RequestMapping("/reset/{token}")
class ResetController {

    private final PasswordService passwords;
    private final PasswordRules rules;
    private final Clock clock;

    ResetController(PasswordService passwords, PasswordRules rules, Clock clock) {
        this.passwords = passwords;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    String form(@PathVariable String token, Model model, HttpServletResponse response) {
        if (owner(token).isEmpty()) return gone(response);
        model.addAttribute("form", PasswordForm.empty());
        return "account/reset";
    }

    @PostMapping
    String reset(
            @PathVariable String token,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        var owner = owner(token);
        if (owner.isEmpty()) return gone(response);
        rules.objection(form.password(), owner.get().name(), owner.get().email())
                .ifPresent(objection -> errors.rejectValue("password", objection));
        if (errors.hasErrors()) return "account/reset";
        if (!passwords.reset(token, form.password(), clock.instant())) return gone(response);
        request.getSession().setAttribute(SignIn.PROBLEM, "changed");
        return "redirect:/login";
    }

    /** Where the form comes whose token no longer counts. */
    @PostMapping("/again")
    String again(@PathVariable String token, Model model, HttpServletResponse response) {
        var page = form(token, model, response);
        if (owner(token).isEmpty()) return page;
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("notice", "account.again");
        return page;
    }

    private Optional<Account> owner(String token) {
        return passwords.resetAccount(token, clock.instant());
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "account/gone";
    }
}
