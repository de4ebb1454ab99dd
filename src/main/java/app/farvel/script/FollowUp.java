package app.farvel.script;

/** Something that asks for attention some time after the message. */
public record FollowUp(String id, DateRule due) {}
