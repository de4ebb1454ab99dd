package app.farvel.contract.web;

import app.farvel.account.Account;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.Relation;
import app.farvel.shared.NewId;
import app.farvel.shared.Typed;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** On the way to a new contract: whose is it? Somebody among the contacts, or somebody who is added here. */
@Controller
@RequestMapping("/contracts/new")
class NewContractController {

    private static final int MOST_FOUND = 25;
    private static final int LONGEST_NAME = 200;

    private final ContactService contacts;
    private final Clock clock;

    NewContractController(ContactService contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "contracts";
    }

    @GetMapping
    String choose(@RequestParam(defaultValue = "") String q, Model model) {
        var words = Typed.line(q);
        model.addAttribute("q", words);
        model.addAttribute("found", words.isEmpty() ? List.of() : found(words));
        model.addAttribute("id", NewId.next());
        return "contract/new";
    }

    private List<?> found(String words) {
        return contacts.matches(words).all().stream().limit(MOST_FOUND).toList();
    }

    /** @param id made with the form, so that sending it twice adds one contact */
    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String organization,
            Account me,
            Model model) {
        var person = Typed.line(name);
        var company = Typed.line(organization);
        var isMissing = person.isEmpty() && company.isEmpty();
        if (isMissing || person.length() > LONGEST_NAME || company.length() > LONGEST_NAME) {
            model.addAttribute("name", person);
            model.addAttribute("organization", company);
            model.addAttribute("mistake", isMissing ? "contract.new.nobody" : "contract.new.long");
            return choose("", model);
        }
        var details = ContactDetails.of(person, company, Relation.VENDOR, me.language())
                .withId(Typed.id(id).orElseGet(NewId::next));
        var contact = contacts.add(details, me.language(), clock.instant());
        return "redirect:/contacts/" + contact.id() + "/contracts/new";
    }
}
