package app.farvel.gathering;

import org.jspecify.annotations.Nullable;

/**
 * What goes out by itself, in days before a date; null means it does not.
 *
 * @param invite the invitation
 * @param nudge one question to those who have not answered
 * @param remind to those who come
 */
public record Schedule(
        @Nullable Integer invite,
        @Nullable Integer nudge,
        @Nullable Integer remind) {

    public static final Schedule USUAL = new Schedule(10, 3, 1);
}
