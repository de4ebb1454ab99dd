package app.farvel.digest;

import app.farvel.account.Account;
import app.farvel.calendar.CalendarEntry;
import app.farvel.calendar.DatedSource;
import app.farvel.calendar.EventTime;
import app.farvel.shared.Tenant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** A source of dates whose facts a test sets. */
@Component
class ComingThings implements DatedSource {

    private final List<Thing> things = new CopyOnWriteArrayList<>();

    void comes(Account account, EventTime time, String title) {
        comes(account, time, title, "/gatherings/1");
    }

    void comes(Account account, EventTime time, String title, String href) {
        var uid = UUID.randomUUID().toString();
        things.add(new Thing(account.id(), new CalendarEntry(uid, time, title, "", "", href, List.of())));
    }

    @Override
    public String id() {
        return "test-dates";
    }

    @Override
    public List<CalendarEntry> between(LocalDate from, LocalDate to, Locale language) {
        return things.stream()
                .filter(thing -> thing.account().equals(Tenant.id()))
                .map(Thing::dated)
                .filter(dated -> !dated.time().day().isBefore(from)
                        && !dated.time().day().isAfter(to))
                .toList();
    }

    private record Thing(UUID account, CalendarEntry dated) {}
}
