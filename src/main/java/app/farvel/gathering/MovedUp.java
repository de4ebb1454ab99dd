package app.farvel.gathering;

import java.util.UUID;

/** Someone on the waiting list has a seat now. Published in the transaction that gave it. */
public record MovedUp(UUID invitationId) {}
