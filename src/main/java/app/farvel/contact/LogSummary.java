package app.farvel.contact;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** How many touches there were, and the latest of each kind. */
record LogSummary(int touches, Map<InteractionKind, Touch> latestByKind) {

    Optional<Touch> latest(InteractionKind kind) {
        return Optional.ofNullable(latestByKind.get(kind));
    }

    Optional<Touch> latest() {
        return latestByKind.values().stream().max(Comparator.comparing(Touch::on));
    }
}
