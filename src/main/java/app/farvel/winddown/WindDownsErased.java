package app.farvel.winddown;

import java.util.List;
import java.util.UUID;

/** Published before wind-downs are removed for good, in the same transaction: what hangs on them must go first. */
public record WindDownsErased(List<UUID> windDownIds) {}
