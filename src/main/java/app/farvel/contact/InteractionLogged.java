package app.farvel.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Published in the transaction that logged the touch. */
public record InteractionLogged(UUID interactionId, InteractionKind kind, LocalDate on, List<UUID> contactIds) {}
