package app.farvel.winddown;

import java.util.UUID;

/**
 * The seat at a gathering that a message offers.
 *
 * @param token of the guest's own link, which is a secret; empty once the message was sent
 */
public record SeatOffered(UUID gatheringId, String token) {}
