package app.farvel.winddown;

import java.time.LocalDate;

/**
 * The contract and the case do not end on the same day.
 *
 * @param runsOn whether the contract runs on beyond the last day together; else it ends before that
 */
public record ContractMismatch(LocalDate contractEnds, boolean runsOn) {}
