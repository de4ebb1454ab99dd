package app.farvel.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A touch as a timeline shows it.
 *
 * @param length in minutes, or null
 * @param people who took part (on a contact's own timeline: who else)
 */
public record LoggedTouch(
        UUID id,
        InteractionKind kind,
        LocalDate on,
        @Nullable Integer length,
        String note,
        List<Person> people) {

    public Optional<Integer> minutes() {
        return Optional.ofNullable(length);
    }

    public Cursor cursor() {
        return new Cursor(on.toString(), id);
    }

    /** Somebody who took part. */
    public record Person(UUID id, String name) {}
}
