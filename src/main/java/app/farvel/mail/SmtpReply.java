package app.farvel.mail;

import org.jspecify.annotations.Nullable;

/**
 * What came of a try to send.
 *
 * @param trouble null when the server has taken the mail
 * @param words the server's own
 */
record SmtpReply(@Nullable DeliveryProblem trouble, String words) {

    static SmtpReply accepted() {
        return new SmtpReply(null, "");
    }

    boolean isAccepted() {
        return trouble == null;
    }

    boolean isUnclear() {
        return trouble == DeliveryProblem.UNCLEAR;
    }

    /** Whether trying again would be answered the same. */
    boolean isFinal() {
        return trouble == DeliveryProblem.REFUSED || trouble == DeliveryProblem.UNSENDABLE;
    }
}
