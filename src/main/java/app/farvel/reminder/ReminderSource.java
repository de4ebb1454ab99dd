package app.farvel.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Knows some of what is due, from the facts of its own module. Every source on the application's context appears on
 * Today; it neither knows nor asks what was already done or snoozed.
 */
public interface ReminderSource {

    /** One word for addresses and for the marks kept, never changed, at most 40 characters: {@code follow-up}. */
    String id();

    /**
     * What the current account should attend to on the day: due on it or earlier and not settled by the facts.
     *
     * @param language of the titles and hints
     */
    List<Reminder> due(LocalDate today, Locale language);
}
