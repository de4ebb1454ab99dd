package app.farvel.gathering;

import java.util.UUID;

/** Published in the transaction that recorded a guest's answer. */
public record RsvpGiven(UUID invitationId, Rsvp before, Rsvp now) {}
