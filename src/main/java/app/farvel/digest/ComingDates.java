package app.farvel.digest;

import app.farvel.account.Account;
import app.farvel.calendar.CalendarEntry;
import app.farvel.calendar.DatedSource;
import app.farvel.calendar.EventTime.Timed;
import app.farvel.reminder.Reminder;
import app.farvel.reminder.ReminderLog;
import app.farvel.reminder.ReminderMark;
import app.farvel.shared.Contributions;
import app.farvel.shared.Dates;
import app.farvel.shared.Gathered;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What has a date soon, without what waits already and what was put off. */
@Component
class ComingDates {

    private final ObjectProvider<DatedSource> sources;
    private final Contributions contributions;
    private final ReminderLog log;

    ComingDates(ObjectProvider<DatedSource> sources, Contributions contributions, ReminderLog log) {
        this.sources = sources;
        this.contributions = contributions;
        this.log = log;
    }

    /** @param start null for whole days */
    record Coming(LocalDate day, @Nullable Instant start, String title, String href) {

        static Coming of(CalendarEntry dated, ZoneId zone) {
            var start = dated.time() instanceof Timed timed ? timed.start().toInstant() : null;
            var day = start == null ? dated.time().day() : LocalDate.ofInstant(start, zone);
            return new Coming(day, start, dated.title(), dated.href());
        }

        String time(Dates dates) {
            return start == null ? dates.brief(day) : dates.brief(day) + ", " + dates.time(start);
        }
    }

    private static final Comparator<Coming> ORDER = Comparator.comparing(Coming::day)
            .thenComparing(Coming::start, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Coming::title);

    Gathered<Coming> of(Account me, int days, List<Reminder> waiting, Instant now) {
        var today = me.today(now);
        var asleep = log.snoozed(today, now).stream().map(ReminderMark::label).collect(Collectors.toSet());
        return contributions
                .<DatedSource, CalendarEntry>gather(
                        sources.stream(), source -> source.between(today, today.plusDays(days), me.locale()))
                .map(all -> all.stream()
                        .map(dated -> Coming.of(dated, me.zone()))
                        .filter(coming ->
                                !isOver(coming, now) && !waits(coming, waiting) && !sleeps(coming, asleep, today))
                        .sorted(ORDER)
                        .toList());
    }

    private static boolean isOver(Coming coming, Instant now) {
        return coming.start() != null && coming.start().isBefore(now);
    }

    private static boolean waits(Coming coming, List<Reminder> waiting) {
        return waiting.stream()
                .anyMatch(reminder -> page(reminder.href()).equals(page(coming.href()))
                        && (coming.day().equals(reminder.deadline())
                                || coming.day().equals(reminder.dueOn())));
    }

    /** The same thing has one title as a reminder and as a date. */
    private static boolean sleeps(Coming coming, Set<String> asleep, LocalDate today) {
        return coming.day().equals(today) && asleep.contains(coming.title());
    }

    private static String page(String href) {
        return href.replaceFirst("#.*", "");
    }
}
