package app.farvel.contact;

import java.util.UUID;

/** Published in the transaction that took the contact out of the trash. */
public record ContactRestored(UUID contactId) {}
