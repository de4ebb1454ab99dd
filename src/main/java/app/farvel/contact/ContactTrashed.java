package app.farvel.contact;

import java.util.UUID;

/** Published in the transaction that put the contact into the trash. */
public record ContactTrashed(UUID contactId) {}
