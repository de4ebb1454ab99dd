package app.farvel.winddown;

import app.farvel.account.AccountService;
import app.farvel.contact.TimelineSource;
import app.farvel.script.PlaybookCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened in a contact's wind-downs, on the contact's own timeline. */
@Component
class WindDownTimeline implements TimelineSource {

    private final HistoryRepository history;
    private final PlaybookCatalogue playbooks;
    private final AccountService accounts;
    private final MessageSource messages;

    WindDownTimeline(
            HistoryRepository history, PlaybookCatalogue playbooks, AccountService accounts, MessageSource messages) {
        this.history = history;
        this.playbooks = playbooks;
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(UUID contactId, Locale language) {
        var zone = accounts.current().zone();
        return history.turningPoints(contactId).stream()
                .map(point -> {
                    var event = point.event();
                    var title =
                            messages.getMessage("winddown.event." + event.kind().id(), null, language);
                    var text = playbooks.get(point.playbook()).words(language).name();
                    var on = event.happenedAt().atZone(zone).toLocalDate();
                    return new TimelineEntry(on, "door-exit", title, text, "/wind-downs/" + event.winddownId());
                })
                .toList();
    }
}
