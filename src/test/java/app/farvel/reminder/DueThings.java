package app.farvel.reminder;

import app.farvel.shared.Tenant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** A source whose facts a test sets. */
@Component
public class DueThings implements ReminderSource {

    public static final String ID = "test-things";

    private final List<Thing> things = new CopyOnWriteArrayList<>();

    /** Something of the account is due, with a title of its own. */
    public ReminderKey due(UUID account, String title, LocalDate day) {
        return due(account, UUID.randomUUID(), title, day);
    }

    public ReminderKey due(UUID account, UUID subject, String title, LocalDate day) {
        var occurrence = title.substring(0, Math.min(60, title.length()));
        var reminder = new Reminder(ID, subject, occurrence, day, title, "", "/", "Line Nygård");
        things.add(new Thing(account, reminder));
        return reminder.key();
    }

    /** Something that must not be missed is due. */
    public void deadline(UUID account, String title, LocalDate day, LocalDate deadline) {
        var reminder = new Reminder(ID, UUID.randomUUID(), title, day, title, "", "/", "Line Nygård", deadline);
        things.add(new Thing(account, reminder));
    }

    public void settle(ReminderKey reminder) {
        things.removeIf(thing -> thing.reminder().key().equals(reminder));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Reminder> due(LocalDate today, Locale language) {
        return things.stream()
                .filter(thing -> thing.account().equals(Tenant.id()))
                .map(Thing::reminder)
                .filter(reminder -> !reminder.dueOn().isAfter(today))
                .toList();
    }

    private record Thing(UUID account, Reminder reminder) {}
}
