package app.farvel.winddown;

import app.farvel.reminder.Reminder;
import app.farvel.reminder.ReminderSource;
import app.farvel.script.PlaybookCatalogue;
import app.farvel.script.PlaybookWords.FollowUpWords;
import app.farvel.winddown.FollowUpRepository.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The follow-ups of wind-downs that are due, in the words of their playbooks. */
@Component
class WindDownReminders implements ReminderSource {

    static final String SOURCE = "follow-up";

    private static final int MOST = 50;

    private final FollowUpRepository followUps;
    private final PlaybookCatalogue playbooks;

    WindDownReminders(FollowUpRepository followUps, PlaybookCatalogue playbooks) {
        this.followUps = followUps;
        this.playbooks = playbooks;
    }

    @Override
    public String id() {
        return SOURCE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> due(LocalDate today, Locale language) {
        return followUps.due(today, Limit.of(MOST)).stream()
                .map(due -> reminder(due, language))
                .toList();
    }

    private Reminder reminder(Due due, Locale language) {
        var followUp = due.followUp();
        var name = due.contact().displayName();
        var known = playbooks
                .get(due.windDown().playbook())
                .words(language)
                .followUps()
                .get(followUp.item());
        var words = known == null ? new FollowUpWords(followUp.item(), "") : known.about(name);
        return new Reminder(
                id(),
                followUp.id(),
                followUp.item() + "-" + followUp.dueOn(),
                followUp.dueOn(),
                words.title(),
                words.hint(),
                "/wind-downs/" + due.windDown().id(),
                name);
    }
}
