package app.farvel.reminder;

/** A person ticked a reminder off. Published in the same transaction, so that its source may settle the fact. */
public record ReminderDone(ReminderKey reminder) {}
