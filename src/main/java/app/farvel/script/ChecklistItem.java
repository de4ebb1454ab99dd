package app.farvel.script;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something to do before or after the message goes out. */
public record ChecklistItem(String id, When when, @Nullable DateRule due) {

    /** On which side of the message. */
    public enum When {
        BEFORE,
        AFTER;

        /** {@code before} or {@code after}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
