package app.farvel.winddown;

import java.time.Instant;
import java.util.UUID;

/** A case that had ended goes on; told in the same transaction. */
record WindDownReopened(UUID windDownId, Instant at) {}
