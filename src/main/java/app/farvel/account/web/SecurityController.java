package app.farvel.account.web;

import app.farvel.account.Account;
import app.farvel.account.PasswordRules;
import app.farvel.account.PasswordService;
import app.farvel.account.RecoveryCodes;
import app.farvel.account.Sessions;
import app.farvel.account.ShownCodes;
import app.farvel.account.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Password, recovery codes, and where one is signed in. */
@Controller
@RequestMapping("/settings/security")
class SecurityController {

    private static final String BACK = "redirect:/settings/security";

    private final PasswordService passwords;
    private final PasswordRules rules;
    private final RecoveryCodes codes;
    private final Sessions sessions;
    private final Clock clock;

    SecurityController(
            PasswordService passwords, PasswordRules rules, RecoveryCodes codes, Sessions sessions, Clock clock) {
        this.passwords = passwords;
        this.rules = rules;
        this.codes = codes;
        this.sessions = sessions;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "settings";
    }

    @GetMapping
    String show(Account me, Model model, HttpServletRequest request) {
        model.addAttribute("form", PasswordForm.empty());
        return page("codesForm", me, model, request);
    }

    @PostMapping("/password")
    String changePassword(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Account me,
            Model model,
            HttpServletRequest request,
            RedirectAttributes flash) {
        rules.objection(form.password(), me.name(), me.email())
                .ifPresent(objection -> errors.rejectValue("password", objection));
        if (!errors.hasErrors()) checkPassword(form, errors, me, request);
        if (errors.hasErrors()) return page("codesForm", me, model, request);
        passwords.change(form.password(), request.getSession().getId());
        flash.addFlashAttribute("notice", "account.security.password.changed");
        return BACK;
    }

    @PostMapping("/codes")
    String renewCodes(
            @ModelAttribute("codesForm") PasswordForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String token,
            Account me,
            Model model,
            HttpServletRequest request) {
        checkPassword(form, errors, me, request);
        if (errors.hasErrors()) return page("form", me, model, request);
        ShownCodes.show(codes.renew(token), request);
        return "redirect:/recovery-codes";
    }

    @PostMapping("/sessions/end")
    String end(String handle, Account me, RedirectAttributes flash) {
        sessions.end(me.id(), handle);
        flash.addFlashAttribute("notice", "account.security.ended");
        return BACK;
    }

    @PostMapping("/sessions/end-others")
    String endOthers(Account me, HttpServletRequest request, RedirectAttributes flash) {
        sessions.endOthers(me.id(), request.getSession().getId());
        flash.addFlashAttribute("notice", "account.security.ended");
        return BACK;
    }

    private void checkPassword(PasswordForm form, BindingResult errors, Account me, HttpServletRequest request) {
        try {
            if (!passwords.isRight(me, form.current(), request.getRemoteAddr(), clock.instant()))
                errors.rejectValue("current", "account.password.wrong");
        } catch (TooManyAttempts e) {
            errors.rejectValue("current", "account.password.often");
        }
    }

    /** The page has two forms; the one that was not sent is shown empty. */
    private String page(String otherForm, Account me, Model model, HttpServletRequest request) {
        model.addAttribute(otherForm, PasswordForm.empty());
        model.addAttribute("codesLeft", codes.left());
        model.addAttribute("places", sessions.of(me.id(), request.getSession().getId()));
        return "account/security";
    }
}
