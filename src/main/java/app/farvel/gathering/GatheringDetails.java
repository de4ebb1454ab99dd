package app.farvel.gathering;

import app.farvel.calendar.Recurrence;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the host says of a gathering.
 *
 * @param id given by whoever asks, so that asking twice makes one
 * @param note to the guests; may be empty
 * @param language of the gathering's own page; guests are written to in theirs
 * @param first from which the rule is counted
 * @param last the last day; null for no end
 * @param time of the start, on the clock of the zone
 * @param capacity seats for guests; null for no limit
 * @param guestsShown whether guests see who else comes
 * @param batchId the batch (sample data) that made it, or null
 */
public record GatheringDetails(
        UUID id,
        String title,
        Place place,
        String note,
        Locale language,
        Recurrence rule,
        LocalDate first,
        @Nullable LocalDate last,
        LocalTime time,
        Duration length,
        ZoneId zone,
        @Nullable Integer capacity,
        Schedule schedule,
        boolean guestsShown,
        @Nullable UUID batchId) {}
