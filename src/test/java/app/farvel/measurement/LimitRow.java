package app.farvel.measurement;

import java.time.LocalDate;
import java.util.UUID;

/** What the limit page shows of a contact. */
public record LimitRow(UUID id, String name, String organization, String role, LocalDate lastTouchOn) {}
