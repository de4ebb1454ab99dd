package app.farvel.contact.web;

import app.farvel.account.Account;
import app.farvel.contact.Contact;
import app.farvel.contact.ContactPanel;
import app.farvel.contact.ContactPanel.Panel;
import app.farvel.contact.ContactService;
import app.farvel.contact.InteractionKind;
import app.farvel.contact.InteractionService;
import app.farvel.script.PlaybookCatalogue;
import app.farvel.shared.Contributions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a contact shows: three statements beside the account's, and one for each contribution. */
@Component
class ContactPages {

    private final ContactService contacts;
    private final InteractionService interactions;
    private final Timeline timeline;
    private final ObjectProvider<ContactPanel> panels;
    private final Contributions contributions;
    private final PlaybookCatalogue catalogue;
    private final DateWords dates;
    private final Durations durations;
    private final MessageSource messages;
    private final Clock clock;

    ContactPages(
            ContactService contacts,
            InteractionService interactions,
            Timeline timeline,
            ObjectProvider<ContactPanel> panels,
            Contributions contributions,
            PlaybookCatalogue catalogue,
            DateWords dates,
            Durations durations,
            MessageSource messages,
            Clock clock) {
        this.contacts = contacts;
        this.interactions = interactions;
        this.timeline = timeline;
        this.panels = panels;
        this.contributions = contributions;
        this.catalogue = catalogue;
        this.dates = dates;
        this.durations = durations;
        this.messages = messages;
        this.clock = clock;
    }

    /** Fills the model, with an empty form for the log unless one was typed already. */
    String fill(Model model, UUID id, Account me, Locale language) {
        var today = me.today(clock.instant());
        var card = contacts.card(id);
        var contact = card.contact();
        var page = timeline.page(id, null, today, language);
        if (!model.containsAttribute("form"))
            model.addAttribute("form", InteractionForm.empty(today, InteractionKind.usual(contact.relation())));
        model.addAttribute("contact", contact);
        model.addAttribute("card", card);
        model.addAttribute(
                "phones",
                card.phones().stream()
                        .map(phone -> Way.phone(phone, me.country()))
                        .toList());
        model.addAttribute("emails", card.emails().stream().map(Way::email).toList());
        model.addAttribute("hue", ContactStyles.hue(id));
        model.addAttribute("tone", ContactStyles.tone(contact.relation().id()));
        model.addAttribute("writes", writes(contact.language(), language));
        model.addAttribute(
                "since",
                contact.since().map(day -> dates.monthAndYear(day, language)).orElse(""));
        model.addAttribute("start", start(contact, language));
        model.addAttribute("items", page.items());
        model.addAttribute("older", page.older());
        model.addAttribute("panels", panels(contact, today));
        model.addAttribute("kinds", InteractionForm.KINDS);
        model.addAttribute("today", today);
        chart(model, id, today, language);
        return "contact/page";
    }

    private void chart(Model model, UUID id, LocalDate today, Locale language) {
        var now = YearMonth.from(today);
        var log = interactions.since(id, now.minusMonths(Chart.MONTHS - 1L).atDay(1));
        var chart = Chart.of(log, now, month -> dates.month(month, language));
        model.addAttribute("chart", chart);
        model.addAttribute(
                "hours",
                chart.bars().stream()
                        .map(bar -> durations.of(bar.minutes(), language))
                        .toList());
        model.addAttribute("allHours", durations.of(chart.minutes(), language));
    }

    private List<Panel> panels(Contact contact, LocalDate today) {
        var there = panels.stream().sorted(Comparator.comparingInt(ContactPanel::order));
        return contributions
                .<ContactPanel, Panel>gather(
                        there, panel -> panel.of(contact, today).stream().toList())
                .all();
    }

    private String writes(Locale theirs, Locale language) {
        var name = messages.getMessage(
                "contact.writes." + theirs.toLanguageTag(), null, theirs.getDisplayLanguage(language), language);
        return messages.getMessage("contact.writes", new Object[] {name}, language);
    }

    /** What the first button says; empty when no playbook is for this relation. */
    private String start(Contact contact, Locale language) {
        var first = catalogue.forScenario(contact.relation().id()).get(0);
        return first.scenario().equals(contact.relation().id())
                ? first.words(language).start()
                : "";
    }
}
