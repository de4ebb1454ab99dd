package app.farvel.contact.web;

import app.farvel.account.Account;
import app.farvel.contact.EditConflict;
import app.farvel.contact.Interaction;
import app.farvel.contact.InteractionService;
import app.farvel.shared.NotFound;
import app.farvel.shared.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Editing a touch, taking it out of the log and putting it back. */
@Controller
class InteractionController {

    private final InteractionService interactions;
    private final Company company;
    private final Clock clock;

    InteractionController(InteractionService interactions, Company company, Clock clock) {
        this.interactions = interactions;
        this.company = company;
        this.clock = clock;
    }

    @ModelAttribute
    void frame(@PathVariable UUID touchId, @RequestParam(defaultValue = "") String contact, Account me, Model model) {
        model.addAttribute("touchId", touchId);
        model.addAttribute("back", back(touchId, contact));
        model.addAttribute("nav", "contacts");
        model.addAttribute("kinds", InteractionForm.KINDS);
        model.addAttribute("today", me.today(clock.instant()));
    }

    @GetMapping("/interactions/{touchId}/edit")
    String edit(@PathVariable UUID touchId, Model model) {
        var form = InteractionForm.of(interactions.get(touchId), interactions.participants(touchId));
        model.addAttribute("form", form);
        model.addAttribute(
                "people",
                company.find(form, new BeanPropertyBindingResult(form, "form")).people());
        return "contact/interaction";
    }

    @PostMapping("/interactions/{touchId}")
    String save(
            @PathVariable UUID touchId,
            @ModelAttribute("form") InteractionForm form,
            BindingResult errors,
            @ModelAttribute("back") UUID back,
            Account me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        InteractionFormCheck.check(form, me.today(clock.instant()), errors);
        var found = company.find(form, errors);
        if (found.ids().isEmpty() && !errors.hasFieldErrors("with"))
            errors.rejectValue("with", "contact.log.with.missing");
        model.addAttribute("people", found.people());
        if (errors.hasErrors()) return "contact/interaction";
        try {
            interactions.edit(Typed.number(form.version()), form.details(touchId, found.ids()));
        } catch (EditConflict | ObjectOptimisticLockingFailureException conflict) {
            var saved = interactions.get(touchId);
            if (!form.says(InteractionForm.of(saved, interactions.participants(touchId)), found.ids())) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return conflict(saved, form, model);
            }
        }
        flash.addFlashAttribute("notice", "contact.log.saved");
        return "redirect:/contacts/"
                + (found.ids().contains(back) ? back : found.ids().get(0));
    }

    @PostMapping("/interactions/{touchId}/trash")
    String trash(@PathVariable UUID touchId, @ModelAttribute("back") UUID back, RedirectAttributes flash) {
        interactions.trash(touchId, clock.instant());
        flash.addFlashAttribute("notice", "contact.log.trashed");
        flash.addFlashAttribute("noticeUndo", "/interactions/" + touchId + "/restore?contact=" + back);
        return "redirect:/contacts/" + back;
    }

    @PostMapping("/interactions/{touchId}/restore")
    String restore(@PathVariable UUID touchId, @ModelAttribute("back") UUID back, RedirectAttributes flash) {
        interactions.restore(touchId);
        flash.addFlashAttribute("notice", "contact.log.restored");
        return "redirect:/contacts/" + back;
    }

    private static String conflict(Interaction saved, InteractionForm typed, Model model) {
        model.addAttribute("form", typed.withVersion(saved.version()));
        model.addAttribute("saved", saved);
        return "contact/interaction";
    }

    /** The contact from whose page one came, if they took part, else somebody who did. */
    private UUID back(UUID touchId, String contact) {
        var people = interactions.participants(touchId);
        if (people.isEmpty()) throw new NotFound("Interaction", touchId);
        return Typed.id(contact).filter(people::contains).orElse(people.get(0));
    }
}
