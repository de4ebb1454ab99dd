package app.farvel.contact.web;

import app.farvel.account.Account;
import app.farvel.contact.InteractionKind;
import app.farvel.contact.InteractionService;
import app.farvel.shared.Typed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Logging a touch from anywhere: one says with whom. */
@Controller
class LogController {

    private final InteractionService interactions;
    private final Company company;
    private final Clock clock;

    LogController(InteractionService interactions, Company company, Clock clock) {
        this.interactions = interactions;
        this.company = company;
        this.clock = clock;
    }

    @ModelAttribute
    void frame(Account me, Model model) {
        model.addAttribute("nav", "contacts");
        model.addAttribute("kinds", InteractionForm.KINDS);
        model.addAttribute("today", me.today(clock.instant()));
    }

    /** Whoever types a name asks this page for names that fit. */
    @GetMapping("/contacts/log")
    String empty(@RequestParam(required = false) @Nullable List<String> with, Account me, Model model) {
        model.addAttribute("form", InteractionForm.empty(me.today(clock.instant()), InteractionKind.COFFEE));
        model.addAttribute("names", company.names(Typed.lines(with)));
        return "contact/log";
    }

    @PostMapping("/contacts/log")
    String log(
            @ModelAttribute("form") InteractionForm form,
            BindingResult errors,
            Account me,
            Model model,
            RedirectAttributes flash) {
        var now = clock.instant();
        InteractionFormCheck.check(form, me.today(now), errors);
        var found = company.find(form, errors);
        if (found.ids().isEmpty() && !errors.hasFieldErrors("with"))
            errors.rejectValue("with", "contact.log.with.missing");
        model.addAttribute("people", found.people());
        if (errors.hasErrors()) return "contact/log";
        var touch = form.details(form.givenId(), found.ids());
        interactions.log(touch, now);
        flash.addFlashAttribute("notice", "contact.log.done");
        flash.addFlashAttribute("noticeArgs", new Object[] {name(found)});
        flash.addFlashAttribute("noticeUndo", "/interactions/" + touch.id() + "/trash");
        return "redirect:/contacts/" + found.ids().get(0);
    }

    private static String name(Company.Found found) {
        return found.people().stream()
                .filter(Company.Person::isChosen)
                .map(Company.Person::name)
                .findFirst()
                .orElseThrow();
    }
}
