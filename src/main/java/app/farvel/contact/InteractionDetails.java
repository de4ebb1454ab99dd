package app.farvel.contact;

import app.farvel.shared.NewId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a touch.
 *
 * @param id given by whoever asks, so that asking twice logs once
 * @param minutes how long it took; null when nobody looked at the clock
 * @param contactIds who took part, at least one
 * @param batchId the batch (sample data, import) that made it, or null
 */
public record InteractionDetails(
        UUID id,
        InteractionKind kind,
        LocalDate on,
        @Nullable Integer minutes,
        String note,
        List<UUID> contactIds,
        @Nullable UUID batchId) {

    public InteractionDetails {
        contactIds = contactIds.stream().distinct().toList();
        if (contactIds.isEmpty()) throw new IllegalArgumentException("Interaction " + id + " has nobody in it");
    }

    public static InteractionDetails of(InteractionKind kind, LocalDate on, String note, UUID... contactIds) {
        return new InteractionDetails(NewId.next(), kind, on, null, note, List.of(contactIds), null);
    }

    public InteractionDetails withMinutes(int minutes) {
        return new InteractionDetails(id, kind, on, minutes, note, contactIds, batchId);
    }

    public InteractionDetails inBatch(UUID batchId) {
        return new InteractionDetails(id, kind, on, minutes, note, contactIds, batchId);
    }
}
