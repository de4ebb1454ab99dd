package app.farvel.winddown;

import java.util.UUID;

/** A case was closed or called off; told in the same transaction. */
public record WindDownEnded(UUID windDownId, boolean isCalledOff) {}
