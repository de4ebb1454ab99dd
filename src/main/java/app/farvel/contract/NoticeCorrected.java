package app.farvel.contract;

import java.util.UUID;

/** Published when the proof of a notice was corrected, in the same transaction. */
public record NoticeCorrected(UUID contractId) {}
