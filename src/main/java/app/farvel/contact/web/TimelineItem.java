package app.farvel.contact.web;

import app.farvel.contact.LoggedTouch;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, in words.
 *
 * @param when date and length
 * @param touchId the interaction it stands for, or null where another module tells it
 * @param people who else took part
 * @param href where it leads, or null
 */
record TimelineItem(
        LocalDate on,
        String when,
        String icon,
        String tone,
        String title,
        String text,
        List<LoggedTouch.Person> people,
        @Nullable UUID touchId,
        @Nullable String href) {}
