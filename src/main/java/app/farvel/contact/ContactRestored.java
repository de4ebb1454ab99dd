package app.farvel.contact;

import java.time.Instant;
import java.util.UUID;

/**
 * Published in the transaction that took the contact out of the trash.
 *
 * @param trashedAt when it went there; what of it had gone before stays
 */
public record ContactRestored(UUID contactId, Instant trashedAt) {}
