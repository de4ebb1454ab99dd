package app.farvel.winddown;

import app.farvel.calendar.CalendarEntry;
import app.farvel.calendar.DatedSource;
import app.farvel.calendar.EventTime;
import app.farvel.winddown.WindDownRepository.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days on which pauses end. */
@Component
class PauseDates implements DatedSource {

    private final DatedRepository dated;
    private final MessageSource messages;

    PauseDates(DatedRepository dated, MessageSource messages) {
        this.dated = dated;
        this.messages = messages;
    }

    @Override
    public String id() {
        return "pause";
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarEntry> between(LocalDate from, LocalDate to, Locale language) {
        return dated.pauses(from, to, Limit.of(FollowUpDates.MOST)).stream()
                .flatMap(known -> known.windDown().pausedUntil().map(day -> dated(known, day, language)).stream())
                .toList();
    }

    private CalendarEntry dated(Known known, LocalDate day, Locale language) {
        var about = new Object[] {known.contact().displayName()};
        var id = known.windDown().id();
        return new CalendarEntry(
                id.toString(),
                EventTime.on(day),
                messages.getMessage("calendar.dated.pause", about, language),
                messages.getMessage("calendar.masked.pause", null, language),
                "",
                "/wind-downs/" + id,
                List.of());
    }
}
