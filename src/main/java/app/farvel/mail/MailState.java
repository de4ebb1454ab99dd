package app.farvel.mail;

/** How far a mail has come. */
public enum MailState {
    /** For its time, or for the next try. */
    WAITING,
    /** The server has taken it. */
    SENT,
    /** Given up; a person may try again. */
    FAILED,
    /** Taken back before it went. */
    CANCELLED,
    /** Not sent in time, and of no use afterwards. */
    EXPIRED
}
