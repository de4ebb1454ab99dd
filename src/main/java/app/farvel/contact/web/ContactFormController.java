package app.farvel.contact.web;

import app.farvel.account.Account;
import app.farvel.account.Places;
import app.farvel.contact.ContactService;
import app.farvel.contact.EditConflict;
import app.farvel.contact.Likeness;
import app.farvel.contact.Likenesses;
import app.farvel.script.FormOfAddress;
import app.farvel.shared.Languages;
import app.farvel.shared.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding and editing a contact. */
@Controller
class ContactFormController {

    static final List<String> FORMS_OF_ADDRESS =
            Arrays.stream(FormOfAddress.values()).map(FormOfAddress::id).toList();

    private final ContactService contacts;
    private final Likenesses likenesses;
    private final ContactFormCheck check;
    private final List<String> languages;
    private final Places places;
    private final Clock clock;

    ContactFormController(
            ContactService contacts,
            Likenesses likenesses,
            ContactFormCheck check,
            Languages languages,
            Places places,
            Clock clock) {
        this.contacts = contacts;
        this.likenesses = likenesses;
        this.check = check;
        this.languages =
                languages.languages().stream().map(Locale::toLanguageTag).toList();
        this.places = places;
        this.clock = clock;
    }

    @ModelAttribute
    void frame(Model model, Locale locale) {
        model.addAttribute("nav", "contacts");
        model.addAttribute("relations", ListForm.RELATIONS);
        model.addAttribute("languages", languages);
        model.addAttribute("countries", places.countries(locale));
        model.addAttribute("formsOfAddress", FORMS_OF_ADDRESS);
        model.addAttribute("mostRows", ContactFormCheck.MOST_ADDRESSES);
    }

    /** Whoever types a name or an address asks this page for those who have it already. */
    @GetMapping("/contacts/new")
    String empty(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(required = false) @Nullable List<String> email,
            @RequestParam(required = false) @Nullable List<String> phone,
            Account me,
            Model model) {
        var form = ContactForm.empty(me.language(), name, organization, email, phone);
        model.addAttribute("form", form);
        model.addAttribute("same", same(form, me));
        return "contact/form";
    }

    /** @param same ids of those whom the page has named as having the same name or address */
    @PostMapping("/contacts")
    String add(
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> same,
            Account me,
            Model model,
            RedirectAttributes flash) {
        var now = clock.instant();
        check.check(form, me.today(now), errors);
        var found = same(form, me);
        model.addAttribute("same", found);
        if (!errors.hasErrors() && !knows(same, found)) {
            errors.reject("contact.same.ask");
            model.addAttribute("isAsked", true);
        }
        if (errors.hasErrors()) return "contact/form";
        var details = form.details(form.givenId(), me.country());
        contacts.add(details, me.language(), now);
        flash.addFlashAttribute("notice", "contact.added");
        return "redirect:/contacts/" + details.id();
    }

    /**
     * The form once more, with one row more than was shown; with scripts the browser takes those rows alone.
     *
     * @param more the field that gets the row: {@code email} or {@code phone}
     */
    @PostMapping(
            path = {"/contacts", "/contacts/{contactId}"},
            params = "more")
    String more(
            @PathVariable(required = false) @Nullable UUID contactId,
            @ModelAttribute("form") ContactForm form,
            @RequestParam String more,
            HttpServletRequest request,
            Account me,
            Model model) {
        if (contactId != null) model.addAttribute("contact", contacts.get(contactId));
        else model.addAttribute("same", same(form, me));
        var shown = request.getParameterValues(more);
        model.addAttribute("more", more);
        model.addAttribute("shown", shown == null ? 0 : shown.length);
        return "contact/form";
    }

    private List<Likeness> same(ContactForm form, Account me) {
        var name = form.name().isEmpty() ? form.organization() : form.name();
        return likenesses.of(name, form.email(), form.phones(me.country()), form.givenId());
    }

    private static boolean knows(@Nullable List<String> same, List<Likeness> found) {
        var known = Typed.lines(same);
        return found.stream().allMatch(likeness -> known.contains(likeness.id().toString()));
    }

    @GetMapping("/contacts/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        var card = contacts.card(id);
        if (card.contact().isTrashed()) return "redirect:/contacts/" + id;
        model.addAttribute("form", ContactForm.of(card));
        model.addAttribute("contact", card.contact());
        return "contact/form";
    }

    @PostMapping("/contacts/{contactId}")
    String save(
            @PathVariable UUID contactId,
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            Account me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        model.addAttribute("contact", contacts.get(contactId));
        check.check(form, me.today(clock.instant()), errors);
        if (errors.hasErrors()) return "contact/form";
        try {
            contacts.edit(Typed.number(form.version()), form.details(contactId, me.country()), me.language());
        } catch (EditConflict | ObjectOptimisticLockingFailureException conflict) {
            var saved = ContactForm.of(contacts.card(contactId));
            if (!form.differencesFrom(saved).isEmpty()) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return conflict(form, saved, model);
            }
        }
        flash.addFlashAttribute("notice", "contact.saved");
        return "redirect:/contacts/" + contactId;
    }

    /** Shows both texts; saving once more then means that this one is wanted. */
    private static String conflict(ContactForm typed, ContactForm saved, Model model) {
        model.addAttribute("form", typed.withVersion(saved.version()));
        model.addAttribute("differences", typed.differencesFrom(saved));
        return "contact/form";
    }
}
