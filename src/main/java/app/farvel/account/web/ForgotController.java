package app.farvel.account.web;

import app.farvel.account.PasswordRules;
import app.farvel.account.PasswordService;
import app.farvel.account.SignIn;
import app.farvel.account.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A new password for someone who kept the recovery codes. */
@Controller
@RequestMapping("/forgot")
class ForgotController {

    private final PasswordService passwords;
    private final PasswordRules rules;
    private final Clock clock;

    ForgotController(PasswordService passwords, PasswordRules rules, Clock clock) {
        this.passwords = passwords;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("form", new ForgotForm("", "", ""));
        return "account/forgot";
    }

    @PostMapping
    String recover(@Valid @ModelAttribute("form") ForgotForm form, BindingResult errors, HttpServletRequest request) {
        rules.objection(form.password(), form.email())
                .ifPresent(objection -> errors.rejectValue("password", objection));
        if (!errors.hasErrors()) tryCode(form, errors, request);
        if (errors.hasErrors()) return "account/forgot";
        request.getSession().setAttribute(SignIn.PROBLEM, "changed");
        return "redirect:/login";
    }

    /** Where the form comes whose token no longer counts: all but the password stands there still. */
    @PostMapping("/again")
    String again(@ModelAttribute("form") ForgotForm form, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("notice", "account.again");
        return "account/forgot";
    }

    private void tryCode(ForgotForm form, BindingResult errors, HttpServletRequest request) {
        try {
            var address = request.getRemoteAddr();
            if (!passwords.recover(form.email(), form.code(), form.password(), address, clock.instant()))
                errors.rejectValue("code", "account.forgot.wrong");
        } catch (TooManyAttempts e) {
            errors.rejectValue("code", "account.password.often");
        }
    }
}
