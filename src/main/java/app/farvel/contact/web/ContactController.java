package app.farvel.contact.web;

import app.farvel.account.Account;
import app.farvel.contact.ContactService;
import app.farvel.contact.Cursor;
import app.farvel.contact.InteractionService;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a contact, its history, and the line that logs a touch. */
@Controller
class ContactController {

    private final ContactService contacts;
    private final InteractionService interactions;
    private final ContactPages pages;
    private final Timeline timeline;
    private final Company company;
    private final Clock clock;

    ContactController(
            ContactService contacts,
            InteractionService interactions,
            ContactPages pages,
            Timeline timeline,
            Company company,
            Clock clock) {
        this.contacts = contacts;
        this.interactions = interactions;
        this.pages = pages;
        this.timeline = timeline;
        this.company = company;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "contacts";
    }

    @GetMapping("/contacts/{contactId}")
    String page(@PathVariable UUID contactId, Account me, Locale language, Model model) {
        return pages.fill(model, contactId, me, language);
    }

    @PostMapping("/contacts/{contactId}/interactions")
    String log(
            @PathVariable UUID contactId,
            @ModelAttribute("form") InteractionForm form,
            BindingResult errors,
            Account me,
            Locale language,
            Model model,
            RedirectAttributes flash) {
        var contact = contacts.get(contactId);
        var now = clock.instant();
        InteractionFormCheck.check(form, me.today(now), errors);
        var found = company.find(form, errors);
        if (errors.hasErrors()) {
            model.addAttribute("people", found.people());
            return pages.fill(model, contactId, me, language);
        }
        var people = new ArrayList<>(List.of(contactId));
        people.addAll(found.ids());
        var touch = form.details(form.givenId(), people);
        interactions.log(touch, now);
        flash.addFlashAttribute("notice", "contact.log.done");
        flash.addFlashAttribute("noticeArgs", new Object[] {contact.displayName()});
        flash.addFlashAttribute("noticeUndo", "/interactions/" + touch.id() + "/trash?contact=" + contactId);
        return "redirect:/contacts/" + contactId;
    }

    /** The two work together again. */
    @PostMapping("/contacts/{contactId}/current")
    String isCurrent(@PathVariable UUID contactId, RedirectAttributes flash) {
        var contact = contacts.get(contactId);
        if (!contact.isFormer()) return "redirect:/contacts/" + contactId;
        contacts.windDownStage(contactId, "");
        flash.addFlashAttribute("notice", "contact.former.back.done");
        flash.addFlashAttribute("noticeArgs", new Object[] {contact.displayName()});
        return "redirect:/contacts/" + contactId;
    }

    @GetMapping("/contacts/{contactId}/interactions")
    String history(
            @PathVariable UUID contactId,
            @RequestParam(defaultValue = "") String before,
            Account me,
            Locale language,
            Model model) {
        var contact = contacts.get(contactId);
        var page =
                timeline.page(contactId, Cursor.parseDated(before).orElse(null), me.today(clock.instant()), language);
        model.addAttribute("contact", contact);
        model.addAttribute("items", page.items());
        model.addAttribute("older", page.older());
        return "contact/history";
    }
}
