package app.farvel.gathering;

import java.util.UUID;

/** A guest is not invited any more, by their own wish or the host's. Published in that transaction. */
public record GuestLeft(UUID guestId) {}
