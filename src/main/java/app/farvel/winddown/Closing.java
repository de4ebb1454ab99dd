package app.farvel.winddown;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/**
 * How a case ends.
 *
 * @param outcome one of the playbook's outcomes
 * @param on the last day
 * @param reason in one's own words; may be empty
 * @param openDoor {@code yes}, {@code maybe}, {@code no}, or empty
 * @param note a word for oneself; may be empty
 * @param kept the follow-ups and the lines of the checklist that go on all the same
 * @param done the lines of the checklist that are done
 */
public record Closing(
        String outcome,
        LocalDate on,
        String reason,
        String openDoor,
        String note,
        Collection<UUID> kept,
        Collection<UUID> done) {

    /** The outcome that ends nothing: the two stay together. */
    public static final String STAYED = "stayed";
}
