package app.farvel.contract;

import java.util.UUID;

/** Published when notice was taken back, in the same transaction. */
public record NoticeWithdrawn(UUID contractId) {}
