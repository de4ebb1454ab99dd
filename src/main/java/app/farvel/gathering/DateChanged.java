package app.farvel.gathering;

import java.util.UUID;

/** Day, time or place of a date changed, or it takes place again; its sequence has gone up. Published in that transaction. */
public record DateChanged(UUID occurrenceId) {}
