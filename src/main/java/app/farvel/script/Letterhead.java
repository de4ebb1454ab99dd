package app.farvel.script;

import java.time.LocalDate;

/** Who writes to whom, and when. Names may be empty. */
public record Letterhead(String senderName, String recipientName, String recipientOrganization, LocalDate date) {}
