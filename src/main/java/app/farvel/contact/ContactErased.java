package app.farvel.contact;

import java.util.UUID;

/** Published before the contact is removed for good, in the same transaction: what hangs on it must go first. */
public record ContactErased(UUID contactId) {}
