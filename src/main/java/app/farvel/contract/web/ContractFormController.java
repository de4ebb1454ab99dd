package app.farvel.contract.web;

import app.farvel.account.Account;
import app.farvel.account.Places;
import app.farvel.contact.Contact;
import app.farvel.contact.ContactService;
import app.farvel.contract.Contract;
import app.farvel.contract.ContractDetails;
import app.farvel.contract.ContractService;
import app.farvel.contract.Fee;
import app.farvel.contract.NoticeAddress;
import app.farvel.contract.NoticeForm;
import app.farvel.contract.NoticeRule;
import app.farvel.contract.NoticeTo;
import app.farvel.contract.Renewal;
import app.farvel.contract.VendorKind;
import app.farvel.shared.NotFound;
import app.farvel.shared.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding and editing a contract. */
@Controller
class ContractFormController {

    private final ContractService contracts;
    private final ContactService contacts;
    private final ContractForms forms;
    private final VendorPeople people;
    private final Places places;
    private final Clock clock;

    ContractFormController(
            ContractService contracts,
            ContactService contacts,
            ContractForms forms,
            VendorPeople people,
            Places places,
            Clock clock) {
        this.contracts = contracts;
        this.contacts = contacts;
        this.forms = forms;
        this.people = people;
        this.places = places;
        this.clock = clock;
    }

    @ModelAttribute
    void frame(Locale language, Model model) {
        model.addAttribute("nav", "contracts");
        model.addAttribute("kinds", TypedTerms.words(VendorKind.class));
        model.addAttribute("renewals", TypedTerms.words(Renewal.class));
        model.addAttribute("noticeTos", TypedTerms.words(NoticeTo.class));
        model.addAttribute("noticeForms", TypedTerms.words(NoticeForm.class));
        model.addAttribute("countings", TypedTerms.words(NoticeRule.Counting.class));
        model.addAttribute("countses", TypedTerms.words(NoticeRule.Counts.class));
        model.addAttribute("reneweds", TypedTerms.words(NoticeRule.Renewed.class));
        model.addAttribute("places", places.in(language));
        model.addAttribute("feeKinds", TypedTerms.words(Fee.Kind.class));
        model.addAttribute("billings", ContractForm.BILLINGS);
        model.addAttribute("currencies", TypedTerms.USUAL_CURRENCIES);
    }

    @GetMapping("/contacts/{contactId}/contracts/new")
    String empty(
            @PathVariable UUID contactId,
            @RequestParam(defaultValue = "") String replaces,
            Account me,
            Locale language,
            Model model) {
        var replaced = replaced(replaces);
        model.addAttribute("form", forms.empty(me, language, replaced));
        return page(model, vendor(contactId), replaced);
    }

    @PostMapping("/contacts/{contactId}/contracts")
    String add(
            @PathVariable UUID contactId,
            @ModelAttribute("form") ContractForm form,
            BindingResult errors,
            Account me,
            Model model,
            RedirectAttributes flash) {
        var vendor = vendor(contactId);
        var now = clock.instant();
        var replaced = replaced(form.replaces());
        var manager = check(form, vendor, null, me, errors);
        if (errors.hasErrors()) return page(model, vendor, replaced);
        var replacedId = replaced == null ? null : replaced.id();
        var details = details(form, form.givenId(), contactId, manager, replacedId);
        contracts.add(details, me.today(now), now);
        flash.addFlashAttribute("notice", "contract.added");
        return "redirect:/contracts/" + details.id();
    }

    @GetMapping("/contracts/{id}/edit")
    String edit(@PathVariable UUID id, Locale language, Model model) {
        var contract = contracts.get(id);
        model.addAttribute("form", forms.of(contract, manager(contract), language));
        model.addAttribute("contract", contract);
        return page(model, contacts.get(contract.contactId()), null);
    }

    @PostMapping("/contracts/{id}")
    String save(
            @PathVariable UUID id,
            @ModelAttribute("form") ContractForm form,
            BindingResult errors,
            Account me,
            Locale language,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var contract = contracts.get(id);
        var vendor = contacts.get(contract.contactId());
        var manager = check(form, vendor, manager(contract), me, errors);
        model.addAttribute("contract", contract);
        if (errors.hasErrors()) return page(model, vendor, null);
        try {
            var details = details(form, id, vendor.id(), manager, null);
            contracts.edit(Typed.number(form.version()), details, me.today(clock.instant()));
        } catch (OptimisticLockingFailureException conflict) {
            var stored = contracts.get(id);
            var saved = forms.of(stored, manager(stored), language);
            if (!form.differencesFrom(saved).isEmpty()) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return conflict(form, saved, vendor, model);
            }
        }
        flash.addFlashAttribute("notice", "contract.saved");
        return "redirect:/contracts/" + id;
    }

    /** Shows both texts; saving once more then means that this one is wanted. */
    private String conflict(ContractForm typed, ContractForm saved, Contact vendor, Model model) {
        model.addAttribute("form", typed.withVersion(saved.version()));
        model.addAttribute("differences", typed.differencesFrom(saved));
        return page(model, vendor, null);
    }

    private @Nullable UUID check(
            ContractForm form, Contact vendor, @Nullable Contact manager, Account me, BindingResult errors) {
        ContractFormCheck.check(form, me.today(clock.instant()), errors);
        if (!places.isKnown(form.place())) errors.rejectValue("place", "contract.place.unknown");
        return people.find(form.manager(), vendor, manager, errors);
    }

    private static ContractDetails details(
            ContractForm form, UUID id, UUID contactId, @Nullable UUID managerId, @Nullable UUID replaces) {
        return new ContractDetails(
                id,
                contactId,
                managerId,
                form.title(),
                form.number(),
                TypedTerms.choice(VendorKind.class, form.kind()).orElseThrow(),
                TypedTerms.of(form),
                TypedTerms.choice(NoticeForm.class, form.noticeForm()).orElseThrow(),
                new NoticeAddress(form.noticeRecipient(), form.noticeAddress()),
                TypedTerms.destination(form),
                TypedTerms.fee(form),
                TypedTerms.price(form),
                form.currency(),
                form.clause(),
                form.clausePage(),
                TypedTerms.days(form.remindBefore()),
                form.notes(),
                replaces,
                null);
    }

    private String page(Model model, Contact vendor, @Nullable Contract replaced) {
        model.addAttribute("vendor", vendor);
        model.addAttribute("people", people.names(vendor));
        model.addAttribute("replaced", replaced);
        return "contract/form";
    }

    private Contact vendor(UUID id) {
        var vendor = contacts.get(id);
        if (vendor.isTrashed()) throw new NotFound("Contact", id);
        return vendor;
    }

    private @Nullable Contract replaced(String id) {
        return id.isEmpty() ? null : contracts.get(Typed.id(id).orElseThrow(() -> new NotFound("Contract", id)));
    }

    private @Nullable Contact manager(Contract contract) {
        return contract.managerId().map(contacts::get).orElse(null);
    }
}
