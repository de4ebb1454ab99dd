package app.farvel.gathering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days without a zone, for a first, wide look at the dates. */
final class Days {

    private Days() {}

    /** Nowhere on earth is it still an earlier day. */
    static LocalDate soonest(Instant now) {
        return now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
    }
}
