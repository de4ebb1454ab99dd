package app.farvel.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a mail stands.
 *
 * @param about what it belongs to
 * @param messageId for the header of an answer to it
 * @param dueAt when it is tried (again), while it waits
 * @param notAfter when it is of no use any more; null when it always is
 * @param tries how often it was tried since it was enqueued or resent
 * @param trouble why the last try did not succeed; null when there was none
 * @param words the server's, about the last try; may be blank
 * @param mayHaveArrived whether a server may have taken it, though none has said so
 * @param settledAt when it was sent, failed, cancelled or too late; null while it waits
 */
public record Delivery(
        UUID id,
        String purpose,
        @Nullable UUID about,
        String messageId,
        Mailbox to,
        String subject,
        MailState state,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant notAfter,
        int tries,
        @Nullable DeliveryProblem trouble,
        String words,
        boolean mayHaveArrived,
        @Nullable Instant settledAt) {

    public boolean isWaiting() {
        return state == MailState.WAITING;
    }

    public boolean isFailed() {
        return state == MailState.FAILED;
    }

    /** Has been tried, in vain, and will be again. */
    public boolean isRetried() {
        return isWaiting() && tries > 0;
    }

    /** Given up, and there is still a point in sending it. */
    public boolean canBeResent(Instant now) {
        return isFailed() && (notAfter == null || now.isBefore(notAfter));
    }

    /** The last word of message keys. */
    public String stateWord() {
        if (isRetried()) return mayHaveArrived ? "repeated" : "retried";
        if (!isWaiting() && mayHaveArrived) return isFailed() ? "unconfirmed" : "left";
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** The name where there is one, else the address. */
    public String recipient() {
        return to.name().isBlank() ? to.address() : to.name();
    }

    /** What was asked of it comes too late: it has gone, or was taken back. */
    public static class TooLate extends RuntimeException {

        TooLate(UUID mailId, MailState state) {
            super("Mail " + mailId + " is " + state);
        }
    }
}
