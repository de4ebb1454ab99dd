package app.farvel.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What another module adds to a contact's timeline. Costs at most one SQL statement. */
public interface TimelineSource {

    List<TimelineEntry> of(UUID contactId, Locale language);

    /**
     * @param icon name of an icon of the frame
     * @param title and text: ready, in the language asked for
     * @param href where it leads, or null
     */
    record TimelineEntry(
            LocalDate on,
            String icon,
            String title,
            String text,
            @Nullable String href) {}
}
