package app.farvel.winddown;

import java.util.UUID;

/**
 * The seat at a gathering that a message offers.
 *
 * @param token of the guest's own link, which is a secret; empty once the message was sent
 * @param link the address of the page behind it; empty, too
 */
public record SeatOffered(UUID gatheringId, String token, String link) {}
