package app.farvel.contact;

import java.time.LocalDate;

/** What happened on a day. */
public record Touch(LocalDate on, String note) {}
