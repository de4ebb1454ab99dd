package app.farvel.winddown;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line for a checklist that no playbook knows.
 *
 * @param owner {@code me}, {@code them}, {@code next} (whoever takes over), or a name
 * @param dueOn its own day; null when it has none
 */
public record NewTask(
        UUID id, String text, String owner, @Nullable LocalDate dueOn) {

    public static final int LONGEST_TEXT = 400;
    public static final int LONGEST_OWNER = 120;

    public NewTask {
        if (text.length() > LONGEST_TEXT || owner.length() > LONGEST_OWNER)
            throw new IllegalArgumentException("Line " + id + " is too long");
    }
}
