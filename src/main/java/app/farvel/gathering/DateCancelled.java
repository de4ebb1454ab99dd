package app.farvel.gathering;

import java.util.UUID;

/** A date is off; its sequence has gone up. Published in that transaction. */
public record DateCancelled(UUID occurrenceId) {}
