package app.farvel.gathering;

import java.util.List;
import java.util.UUID;

/** Published before gatherings are removed for good, in the same transaction: what hangs on them must go first. */
public record GatheringsErased(List<UUID> gatheringIds) {}
