package app.farvel.contact.web;

import app.farvel.account.Account;
import app.farvel.contact.Contact;
import app.farvel.contact.ContactRow;
import app.farvel.contact.ContactService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of contacts and the search in it. */
@Controller
class ContactListController {

    private final ContactService contacts;
    private final DateWords dates;
    private final MessageSource messages;
    private final Clock clock;

    ContactListController(ContactService contacts, DateWords dates, MessageSource messages, Clock clock) {
        this.contacts = contacts;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "contacts";
    }

    @GetMapping("/contacts")
    String list(@ModelAttribute("list") ListForm list, Account me, Locale language, Model model) {
        var query = list.query();
        var page = contacts.list(query);
        var today = me.today(clock.instant());
        model.addAttribute("page", page);
        model.addAttribute(
                "rows",
                page.rows().stream()
                        .map(row -> view(row, list, today, language))
                        .toList());
        model.addAttribute("isNew", query.isPlain() && page.rows().isEmpty());
        model.addAttribute(
                "next",
                page.nextToken()
                        .map(token -> list.from(token, page.inside()).address())
                        .orElse(""));
        model.addAttribute("relations", ListForm.RELATIONS);
        model.addAttribute("stages", ListForm.STAGES);
        model.addAttribute("sorts", ListForm.SORTS);
        return "contact/list";
    }

    private RowView view(ContactRow row, ListForm list, LocalDate today, Locale language) {
        return new RowView(
                row.id(),
                row.displayName(),
                row.initials(),
                ContactStyles.hue(row.id()),
                row.place(),
                messages.getMessage("contact.relation." + row.relation(), null, language),
                ContactStyles.tone(row.relation()),
                row.tagList().stream()
                        .map(tag -> new RowView.TagView(tag, list.withTag(tag).address()))
                        .toList(),
                row.stage().isEmpty() ? "" : messages.getMessage("contact.stage." + row.stage(), null, language),
                row.stage().equals(Contact.FORMER) ? "" : "tone-sun",
                row.lastTouchOn().map(day -> dates.ago(day, today, language)).orElse(""));
    }
}
