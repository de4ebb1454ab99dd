package app.farvel.mail;

/**
 * A mail has gone, or was given up. Published in the transaction that stores it; what a listener throws undoes the
 * listeners' work, not the mail's state.
 */
public record MailSettled(Delivery delivery) {}
