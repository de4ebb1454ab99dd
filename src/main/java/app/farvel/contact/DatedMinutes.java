package app.farvel.contact;

import java.time.LocalDate;

/** A touch's day and length; 0 minutes when nobody looked at the clock. */
public record DatedMinutes(LocalDate on, int minutes) {}
