package app.farvel.reminder;

/** A person took back that a reminder was done or snoozed. Published in the same transaction. */
public record ReminderReopened(ReminderKey reminder) {}
