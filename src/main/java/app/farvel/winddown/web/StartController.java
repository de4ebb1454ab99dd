package app.farvel.winddown.web;

import app.farvel.account.Account;
import app.farvel.contact.Contact;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactRow;
import app.farvel.contact.ContactService;
import app.farvel.contact.Relation;
import app.farvel.contract.Contract;
import app.farvel.contract.ContractService;
import app.farvel.script.PlaybookCatalogue;
import app.farvel.script.PlaybookWords;
import app.farvel.shared.NotFound;
import app.farvel.winddown.AlreadyInFlight;
import app.farvel.winddown.WindDown;
import app.farvel.winddown.WindDownService;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The beginning: whom it is about, and which playbook fits. */
@Controller
@RequestMapping("/wind-downs")
class StartController {

    private static final int MOST_FOUND = 25;

    private final WindDownService windDowns;
    private final ContactService contacts;
    private final ContractService contracts;
    private final PlaybookCatalogue playbooks;
    private final Clock clock;

    StartController(
            WindDownService windDowns,
            ContactService contacts,
            ContractService contracts,
            PlaybookCatalogue playbooks,
            Clock clock) {
        this.windDowns = windDowns;
        this.contacts = contacts;
        this.contracts = contracts;
        this.playbooks = playbooks;
        this.clock = clock;
    }

    /** A playbook to choose, in words. */
    record Choice(String id, String icon, PlaybookWords words, boolean fitting) {}

    @ModelAttribute("nav")
    String nav() {
        return "winddowns";
    }

    @GetMapping("/new")
    String choose(
            @RequestParam(required = false) @Nullable UUID contact,
            @RequestParam(defaultValue = "") String contract,
            @RequestParam(defaultValue = "") String q,
            Locale locale,
            Model model) {
        var inFlight = contact == null ? Optional.<WindDown>empty() : windDowns.inFlightWith(contact);
        if (inFlight.isPresent())
            return "redirect:/wind-downs/" + inFlight.get().id();
        model.addAttribute("form", StartForm.about(contact, contract));
        model.addAttribute("q", q);
        model.addAttribute("found", contact == null && !q.isBlank() ? find(q) : List.of());
        return page(contact == null ? null : someone(contact), locale, model);
    }

    @PostMapping
    String start(
            @ModelAttribute("form") StartForm form,
            BindingResult errors,
            Account me,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors())
            return page(form.isAboutSomeoneKnown() ? someone(id(form.contact())) : null, locale, model);
        var playbook = playbooks.get(StartForm.text(form.playbook()));
        var contactId = form.isAboutSomeoneKnown() ? id(form.contact()) : add(form, playbook.scenario(), me);
        var now = clock.instant();
        try {
            var begun = windDowns.start(id(form.id()), contactId, playbook.id(), me, me.today(now), now, null);
            if (playbook.scenario().equals(Relation.VENDOR.id()))
                named(form, begun).ifPresent(contract -> windDowns.endContract(begun.id(), contract, me.today(now)));
        } catch (AlreadyInFlight other) {
            flash.addFlashAttribute("notice", "winddown.already-in-flight");
            return "redirect:/wind-downs/" + other.windDownId();
        }
        return "redirect:/wind-downs/" + id(form.id()) + "/message";
    }

    /** The contract from whose page one came, unless it ends with the wind-down already. */
    private Optional<UUID> named(StartForm form, WindDown begun) {
        return contracts.of(begun.contactId()).stream()
                .map(Contract::id)
                .filter(id -> id.toString().equals(StartForm.text(form.contract())))
                .filter(id -> !begun.contractId().equals(Optional.of(id)))
                .findFirst();
    }

    /** The new contact shares the wind-down's id, so that a form sent twice adds one. */
    private UUID add(StartForm form, String scenario, Account me) {
        var name = StartForm.text(form.name());
        var organization = StartForm.text(form.organization());
        var details = ContactDetails.of(name, organization, Relation.of(scenario), me.language())
                .withId(id(form.id()));
        return contacts.add(details, me.language(), clock.instant()).id();
    }

    private List<ContactRow> find(String q) {
        return contacts.matches(q.strip()).all().stream().limit(MOST_FOUND).toList();
    }

    private Contact someone(UUID id) {
        var contact = contacts.get(id);
        if (contact.isTrashed()) throw new NotFound("Contact", id);
        return contact;
    }

    private String page(@Nullable Contact contact, Locale locale, Model model) {
        var relation = contact == null ? "" : contact.relation().id();
        var kinds = contact == null ? Set.<String>of() : kinds(contact);
        model.addAttribute("contact", contact);
        model.addAttribute(
                "choices",
                playbooks.forScenario(relation, kinds).stream()
                        .map(playbook -> new Choice(
                                playbook.id(),
                                icon(playbook.scenario()),
                                playbook.words(locale),
                                playbook.scenario().equals(relation)))
                        .toList());
        return "winddown/start";
    }

    private Set<String> kinds(Contact contact) {
        return contracts.of(contact.id()).stream()
                .map(contract -> contract.kind().id())
                .collect(Collectors.toSet());
    }

    private static String icon(String scenario) {
        return switch (scenario) {
            case "vendor" -> "building";
            case "mentee" -> "users";
            default -> "coffee";
        };
    }

    private static UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(StartForm.text(typed));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("Form", StartForm.text(typed));
        }
    }
}
