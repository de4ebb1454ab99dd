package app.farvel.contract;

import app.farvel.contact.TimelineSource;
import app.farvel.contract.NoticeRepository.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notice given, confirmed and withdrawn, on the contact's timeline. */
@Component
class NoticeTimeline implements TimelineSource {

    private static final String ICON = "file-text";

    private final NoticeRepository notices;
    private final MessageSource messages;

    NoticeTimeline(NoticeRepository notices, MessageSource messages) {
        this.notices = notices;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(UUID contactId, Locale language) {
        var entries = new ArrayList<TimelineEntry>();
        for (var known : notices.ofContact(contactId)) {
            var notice = known.notice();
            var how = word("paper.how." + notice.how().id(), language);
            entries.add(entry("paper.timeline.given", notice.givenOn(), known, " · " + how, language));
            notice.confirmedOn()
                    .ifPresent(on -> entries.add(entry("paper.timeline.confirmed", on, known, "", language)));
            notice.withdrawnOn()
                    .ifPresent(on -> entries.add(entry("paper.timeline.withdrawn", on, known, "", language)));
        }
        return entries;
    }

    private TimelineEntry entry(String key, LocalDate on, Known known, String more, Locale language) {
        var href = "/contracts/" + known.notice().contractId() + "/notice";
        return new TimelineEntry(on, ICON, word(key, language), known.title() + more, href);
    }

    private String word(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
