package app.farvel.mail;

/** A mail will not be sent after all, or no more. Published in the transaction that says so. */
public record MailTakenBack(Delivery delivery) {}
