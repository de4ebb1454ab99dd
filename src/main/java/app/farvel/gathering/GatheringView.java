package app.farvel.gathering;

import java.util.Optional;

/** A gathering, and its next date that is on; empty when none is left. */
public record GatheringView(Gathering gathering, Optional<DateView> next) {}
