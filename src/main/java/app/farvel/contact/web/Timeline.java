package app.farvel.contact.web;

import app.farvel.contact.Cursor;
import app.farvel.contact.InteractionService;
import app.farvel.contact.LoggedTouch;
import app.farvel.contact.TimelineSource;
import app.farvel.contact.TimelineSource.TimelineEntry;
import app.farvel.shared.Contributions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What happened with a contact: the log, and what other modules tell, by date, the newest first. */
@Component
class Timeline {

    private static final int SIZE = 20;

    private final InteractionService interactions;
    private final ObjectProvider<TimelineSource> sources;
    private final Contributions contributions;
    private final DateWords dates;
    private final Durations durations;
    private final MessageSource messages;

    Timeline(
            InteractionService interactions,
            ObjectProvider<TimelineSource> sources,
            Contributions contributions,
            DateWords dates,
            Durations durations,
            MessageSource messages) {
        this.interactions = interactions;
        this.sources = sources;
        this.contributions = contributions;
        this.dates = dates;
        this.durations = durations;
        this.messages = messages;
    }

    /** A page of it, and the token of the next one; empty at the end. */
    record Page(List<TimelineItem> items, String older) {}

    Page page(UUID contactId, @Nullable Cursor before, LocalDate today, Locale language) {
        var touches = interactions.history(contactId, before, SIZE + 1);
        var hasOlder = touches.size() > SIZE;
        var shown = hasOlder ? touches.subList(0, SIZE) : touches;
        var until = hasOlder ? shown.get(SIZE - 1).on() : LocalDate.MIN;
        var items = new ArrayList<TimelineItem>();
        contributions
                .<TimelineSource, TimelineEntry>gather(
                        sources.orderedStream(), source -> source.of(contactId, language))
                .all()
                .stream()
                .filter(entry -> isOnPage(entry.on(), before, until))
                .forEach(entry -> items.add(item(entry, today, language)));
        shown.forEach(touch -> items.add(item(touch, today, language)));
        items.sort(Comparator.comparing(TimelineItem::on).reversed());
        return new Page(items, hasOlder ? shown.get(SIZE - 1).cursor().token() : "");
    }

    private static boolean isOnPage(LocalDate day, @Nullable Cursor before, LocalDate until) {
        var from = before == null ? LocalDate.MAX : LocalDate.parse(before.place());
        return day.isBefore(from) && !day.isBefore(until);
    }

    private TimelineItem item(TimelineEntry entry, LocalDate today, Locale language) {
        return new TimelineItem(
                entry.on(),
                dates.day(entry.on(), today, language),
                entry.icon(),
                "tone-sun",
                entry.title(),
                entry.text(),
                List.of(),
                null,
                entry.href());
    }

    private TimelineItem item(LoggedTouch touch, LocalDate today, Locale language) {
        var day = dates.day(touch.on(), today, language);
        return new TimelineItem(
                touch.on(),
                touch.minutes()
                        .map(length -> day + " · " + durations.of(length, language))
                        .orElse(day),
                ContactStyles.icon(touch.kind()),
                ContactStyles.tone(touch.kind()),
                messages.getMessage("contact.kind." + touch.kind().id(), null, language),
                touch.note(),
                touch.people(),
                touch.id(),
                null);
    }
}
