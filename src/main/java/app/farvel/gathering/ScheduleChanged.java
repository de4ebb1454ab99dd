package app.farvel.gathering;

import java.util.UUID;

/** Something changed that decides what goes out next: dates, guests, or the schedule. Published in that transaction. */
public record ScheduleChanged(UUID gatheringId) {}
