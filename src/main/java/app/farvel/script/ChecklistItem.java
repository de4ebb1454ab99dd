package app.farvel.script;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something to do before or after the message goes out.
 *
 * @param variants for which of the playbook's variants; empty: for all
 * @param owner who sees to it: {@code me}, {@code them}, or {@code next}, whoever takes over
 */
public record ChecklistItem(String id, When when, @Nullable DateRule due, List<String> variants, String owner) {

    static final List<String> OWNERS = List.of("me", "them", "next");

    boolean isFor(String variant) {
        return variants.isEmpty() || variants.contains(variant);
    }

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
