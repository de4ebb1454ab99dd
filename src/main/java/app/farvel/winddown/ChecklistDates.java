package app.farvel.winddown;

import app.farvel.calendar.CalendarEntry;
import app.farvel.calendar.DatedSource;
import app.farvel.calendar.EventTime;
import app.farvel.script.PlaybookCatalogue;
import app.farvel.winddown.DatedRepository.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open lines of checklists that have a day. */
@Component
class ChecklistDates implements DatedSource {

    private final DatedRepository dated;
    private final PlaybookCatalogue playbooks;
    private final MessageSource messages;

    ChecklistDates(DatedRepository dated, PlaybookCatalogue playbooks, MessageSource messages) {
        this.dated = dated;
        this.playbooks = playbooks;
        this.messages = messages;
    }

    @Override
    public String id() {
        return "checklist";
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarEntry> between(LocalDate from, LocalDate to, Locale language) {
        return dated.lines(from, to, Limit.of(FollowUpDates.MOST)).stream()
                .flatMap(line -> line.task().dueOn().map(day -> dated(line, day, language)).stream())
                .toList();
    }

    private CalendarEntry dated(Line line, LocalDate day, Locale language) {
        var task = line.task();
        var playbook = playbooks.get(line.windDown().playbook()).words(language);
        var text = task.text().isEmpty() ? playbook.checklist().getOrDefault(task.item(), task.item()) : task.text();
        var about = new Object[] {line.contact().displayName(), playbook.name()};
        return new CalendarEntry(
                task.id().toString(),
                EventTime.on(day),
                text,
                messages.getMessage("calendar.masked.checklist", null, language),
                messages.getMessage("calendar.dated.checklist", about, language),
                "/wind-downs/" + line.windDown().id(),
                List.of());
    }
}
