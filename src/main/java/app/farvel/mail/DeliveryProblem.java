package app.farvel.mail;

/** Why a mail has not gone yet. */
public enum DeliveryProblem {
    /** No mail server is set up any more. */
    NO_SERVER,
    /** The server could not be reached, or did not let us in. */
    UNREACHABLE,
    /** The server said: later. */
    LATER,
    /** The server said: no. */
    REFUSED,
    /** The connection, or Farvel, ended before the server's answer: the mail may have arrived. */
    UNCLEAR,
    /** What was to be sent makes no mail. */
    UNSENDABLE
}
