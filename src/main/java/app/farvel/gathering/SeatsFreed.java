package app.farvel.gathering;

import java.util.List;
import java.util.UUID;

/** Guests of these dates are gone for good, and whatever seats they had are free. */
record SeatsFreed(List<UUID> occurrenceIds) {}
