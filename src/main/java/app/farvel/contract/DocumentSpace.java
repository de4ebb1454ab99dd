package app.farvel.contract;

/**
 * The room documents take.
 *
 * @param used by all documents of the account, in bytes
 * @param removed of these by documents removed from one contract
 * @param removedCount how many those are
 */
public record DocumentSpace(long used, long removed, long removedCount) {}
