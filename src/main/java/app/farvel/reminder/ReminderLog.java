package app.farvel.reminder;

import app.farvel.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was done with reminders, newest first, and what sleeps still. */
@Service
@Transactional(readOnly = true)
public class ReminderLog {

    private static final int PAGE = 20;
    private static final int SNOOZED_SHOWN = 100;

    private final ReminderMarkRepository marks;
    private final ReminderService reminders;

    ReminderLog(ReminderMarkRepository marks, ReminderService reminders) {
        this.marks = marks;
        this.reminders = reminders;
    }

    /**
     * One page of the log.
     *
     * @param after the last entry of the page before; null for the first page
     */
    public Page page(@Nullable UUID after) {
        var found = after == null ? marks.newest(Limit.of(PAGE + 1)) : before(after);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var latest = latestAmong(shown);
        var entries = shown.stream()
                .map(mark -> new Entry(mark, latest.contains(mark.id())))
                .toList();
        var hasMore = found.size() > PAGE;
        return new Page(entries, hasMore ? shown.get(PAGE - 1).id() : null);
    }

    /** The reminders hidden on the day by a snooze, the soonest back first. */
    public List<ReminderMark> snoozed(LocalDate today, Instant now) {
        var since = now.minus(ReminderMark.LONGEST_SNOOZE.plusDays(2).getDays(), ChronoUnit.DAYS);
        return marks.snoozed(since, today, Limit.of(SNOOZED_SHOWN));
    }

    private Set<UUID> latestAmong(List<ReminderMark> shown) {
        var keys = shown.stream().map(ReminderMark::reminder).toList();
        return reminders.newestOf(keys).values().stream().map(ReminderMark::id).collect(Collectors.toSet());
    }

    private List<ReminderMark> before(UUID after) {
        var last = marks.findById(after).orElseThrow(() -> new NotFound("Reminder mark", after));
        return marks.before(last.markedAt(), last.id(), Limit.of(PAGE + 1));
    }

    /** @param next the entry after which the next page begins; null on the last one */
    public record Page(List<Entry> entries, @Nullable UUID next) {}

    /** @param latest whether nothing was done with the same reminder since */
    public record Entry(ReminderMark mark, boolean latest) {}
}
