package app.farvel.winddown;

import app.farvel.contact.ContactService;
import app.farvel.reminder.Reminder;
import app.farvel.reminder.ReminderSource;
import app.farvel.script.PlaybookCatalogue;
import app.farvel.script.PlaybookWords.FollowUpWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The follow-ups of wind-downs that are due, in the words of their playbooks. */
@Component
class WindDownReminders implements ReminderSource {

    private static final int MOST = 50;

    private final FollowUpRepository followUps;
    private final WindDownRepository windDowns;
    private final ContactService contacts;
    private final PlaybookCatalogue playbooks;

    WindDownReminders(
            FollowUpRepository followUps,
            WindDownRepository windDowns,
            ContactService contacts,
            PlaybookCatalogue playbooks) {
        this.followUps = followUps;
        this.windDowns = windDowns;
        this.contacts = contacts;
        this.playbooks = playbooks;
    }

    @Override
    public String id() {
        return "follow-up";
    }

    /** In three statements, however many there are. */
    @Override
    @Transactional(readOnly = true)
    public List<Reminder> due(LocalDate today, Locale language) {
        var due = followUps.findByOpenTrueAndDueOnLessThanEqualOrderByDueOn(today, Limit.of(MOST));
        if (due.isEmpty()) return List.of();
        var cases = windDowns.findByIdIn(due.stream().map(FollowUp::winddownId).distinct().toList()).stream()
                .collect(Collectors.toMap(WindDown::id, windDown -> windDown));
        var people = contacts.byIds(cases.values().stream().map(WindDown::contactId).toList());
        return due.stream()
                .flatMap(followUp -> Optional.ofNullable(cases.get(followUp.winddownId()))
                        .filter(windDown -> !windDown.isTrashed())
                        .flatMap(windDown -> Optional.ofNullable(people.get(windDown.contactId()))
                                .map(contact -> reminder(followUp, windDown, contact.displayName(), language)))
                        .stream())
                .toList();
    }

    private Reminder reminder(FollowUp followUp, WindDown windDown, String name, Locale language) {
        var known = playbooks.get(windDown.playbook()).words(language).followUps().get(followUp.item());
        var words = known == null ? new FollowUpWords(followUp.item(), "") : known.about(name);
        var occurrence = followUp.item() + "-" + followUp.dueOn();
        var href = "/wind-downs/" + windDown.id();
        return new Reminder(id(), followUp.id(), occurrence, followUp.dueOn(), words.title(), words.hint(), href, name);
    }
}
