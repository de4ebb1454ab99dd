package app.farvel.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a mail that did not get through is tried again: waits that grow, to an end after three days. */
final class RetryPlan {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12),
            Duration.ofHours(12),
            Duration.ofHours(12),
            Duration.ofHours(12),
            Duration.ofHours(12));

    private RetryPlan() {}

    /** @return empty when it was tried often enough */
    static Optional<Duration> waitAfter(int tries) {
        return tries > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(tries - 1));
    }
}
