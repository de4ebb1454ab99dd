package app.farvel.winddown;

import app.farvel.calendar.CalendarEntry;
import app.farvel.calendar.DatedSource;
import app.farvel.calendar.EventTime;
import app.farvel.script.PlaybookCatalogue;
import app.farvel.script.PlaybookWords.FollowUpWords;
import app.farvel.winddown.FollowUpRepository.Due;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open follow-ups, in the words of their playbooks. */
@Component
class FollowUpDates implements DatedSource {

    static final int MOST = 500;

    private final DatedRepository dated;
    private final PlaybookCatalogue playbooks;
    private final MessageSource messages;

    FollowUpDates(DatedRepository dated, PlaybookCatalogue playbooks, MessageSource messages) {
        this.dated = dated;
        this.playbooks = playbooks;
        this.messages = messages;
    }

    @Override
    public String id() {
        return "follow-up";
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarEntry> between(LocalDate from, LocalDate to, Locale language) {
        var masked = messages.getMessage("calendar.masked.follow-up", null, language);
        return dated.followUps(from, to, Limit.of(MOST)).stream()
                .map(due -> dated(due, masked, language))
                .toList();
    }

    private CalendarEntry dated(Due due, String masked, Locale language) {
        var followUp = due.followUp();
        var known = playbooks
                .get(due.windDown().playbook())
                .words(language)
                .followUps()
                .getOrDefault(followUp.item(), new FollowUpWords(followUp.item(), ""));
        var words = known.about(due.contact().displayName());
        return new CalendarEntry(
                followUp.id().toString(),
                EventTime.on(followUp.dueOn()),
                words.title(),
                masked,
                words.hint(),
                "/wind-downs/" + due.windDown().id(),
                List.of());
    }
}
