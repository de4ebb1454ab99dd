package app.farvel.dashboard.web;

import app.farvel.account.Account;
import app.farvel.contact.ContactQuery;
import app.farvel.contact.ContactService;
import app.farvel.contact.InteractionService;
import app.farvel.dashboard.TodayPanel;
import app.farvel.reminder.ReminderService;
import app.farvel.script.PlaybookCatalogue;
import app.farvel.script.PlaybookWords;
import app.farvel.shared.Contributions;
import app.farvel.shared.PersonName;
import app.farvel.winddown.Overview;
import app.farvel.winddown.WindDownService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Today: what needs you, wind-downs in flight, the newest touches; three ways on while there is nothing yet. */
@Controller
class TodayController {

    private static final int IN_FLIGHT = 8;
    private static final int TOUCHES = 6;

    private final ReminderService reminders;
    private final WindDownService windDowns;
    private final InteractionService interactions;
    private final ContactService contacts;
    private final PlaybookCatalogue playbooks;
    private final ObjectProvider<TodayPanel> panels;
    private final Contributions contributions;
    private final Clock clock;

    TodayController(
            ReminderService reminders,
            WindDownService windDowns,
            InteractionService interactions,
            ContactService contacts,
            PlaybookCatalogue playbooks,
            ObjectProvider<TodayPanel> panels,
            Contributions contributions,
            Clock clock) {
        this.reminders = reminders;
        this.windDowns = windDowns;
        this.interactions = interactions;
        this.contacts = contacts;
        this.playbooks = playbooks;
        this.panels = panels;
        this.contributions = contributions;
        this.clock = clock;
    }

    /** A wind-down in flight, in the reader's words. */
    record Flight(Overview overview, PlaybookWords words, String next) {}

    @GetMapping("/")
    String today(Account me, Locale locale, Model model) {
        var now = clock.instant();
        var today = me.today(now);
        var touches = interactions.latest(TOUCHES);
        var flights = windDowns.inFlight(IN_FLIGHT).stream()
                .map(overview -> flight(overview, locale))
                .toList();
        model.addAttribute("nav", "today");
        model.addAttribute("today", today);
        model.addAttribute("greeting", greeting(LocalTime.ofInstant(now, me.zone())));
        model.addAttribute("firstName", PersonName.of(me.name()).called().orElse(me.name()));
        model.addAttribute("touches", touches);
        model.addAttribute("flights", flights);
        if (touches.isEmpty() && flights.isEmpty() && hasNobody()) return "dashboard/empty";
        model.addAttribute("due", reminders.due(today, locale));
        model.addAttribute("above", panels(now, panel -> panel.order() < 0));
        model.addAttribute("below", panels(now, panel -> panel.order() >= 0));
        return "dashboard/today";
    }

    private List<TodayPanel.Panel> panels(Instant now, Predicate<TodayPanel> place) {
        var there = panels.orderedStream().filter(place).sorted(Comparator.comparing(TodayPanel::order));
        return contributions
                .<TodayPanel, TodayPanel.Panel>gather(
                        there, panel -> panel.at(now).stream().toList())
                .all();
    }

    private boolean hasNobody() {
        return contacts.list(ContactQuery.all()).rows().isEmpty();
    }

    private Flight flight(Overview overview, Locale locale) {
        var words = playbooks.get(overview.windDown().playbook()).words(locale);
        var next = overview.next()
                .map(followUp -> words.followUps().get(followUp.item()))
                .map(known -> known.about(overview.contact().displayName()).title())
                .orElse("");
        return new Flight(overview, words, next);
    }

    private static String greeting(LocalTime time) {
        if (time.getHour() < 5) return "dashboard.greeting.night";
        if (time.getHour() < 12) return "dashboard.greeting.morning";
        return time.getHour() < 18 ? "dashboard.greeting.day" : "dashboard.greeting.evening";
    }
}
