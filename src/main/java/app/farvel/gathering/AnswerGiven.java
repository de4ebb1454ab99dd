package app.farvel.gathering;

import java.util.UUID;

/** Published in the transaction that recorded a guest's answer. */
public record AnswerGiven(UUID invitationId, Answer before, Answer now) {}
