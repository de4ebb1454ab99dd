package app.farvel.gathering;

import app.farvel.calendar.CalendarEntry;
import app.farvel.calendar.DatedSource;
import app.farvel.calendar.EventTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dates of the gatherings in the host's own calendar; those that are off are not there. */
@Component
class GatheringDates implements DatedSource {

    private static final int MOST = 400;

    private final GatheringService gatherings;
    private final MessageSource messages;

    GatheringDates(GatheringService gatherings, MessageSource messages) {
        this.gatherings = gatherings;
        this.messages = messages;
    }

    @Override
    public String id() {
        return "gathering";
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarEntry> between(LocalDate from, LocalDate to, Locale language) {
        var masked = messages.getMessage("gathering.masked", null, language);
        return gatherings.between(from, to, MOST).stream()
                .flatMap(dates -> dates.dates().stream().map(date -> of(dates.gathering(), date, masked)))
                .toList();
    }

    private static CalendarEntry of(Gathering gathering, DateView date, String masked) {
        var note = gathering.note();
        return new CalendarEntry(
                gathering.id() + "-" + date.plannedOn(),
                EventTime.at(date.start(), gathering.length()),
                gathering.title(),
                masked,
                date.place().onOneLine() + (note.isEmpty() ? "" : "\n\n" + note),
                "/gatherings/" + gathering.id() + "?date=" + date.plannedOn(),
                List.of());
    }
}
