package app.farvel.winddown;

import app.farvel.shared.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether Farvel can send a message itself, and how.
 *
 * @param to the address it would go to; empty when there is none
 * @param maySleep whether waiting for the next morning is offered
 * @param sleepsFirst whether waiting is what is proposed
 * @param morning when it would go then
 */
public record SendOptions(Answer answer, String to, boolean maySleep, boolean sleepsFirst, Instant morning) {

    /** Whether it can. */
    public enum Answer {
        YES,
        /** No mail server is set up. */
        NO_SERVER,
        /** The contact has no e-mail address, or one that is none. */
        NO_ADDRESS,
        /** It does not travel as e-mail, is on its way, or is not for sending any more. */
        NO
    }

    public boolean isPossible() {
        return answer == Answer.YES;
    }

    public boolean lacksServer() {
        return answer == Answer.NO_SERVER;
    }

    public boolean lacksAddress() {
        return answer == Answer.NO_ADDRESS;
    }

    /** Why mail cannot reach the address there is. */
    public Optional<EmailAddress.Fault> fault() {
        return to.isEmpty() ? Optional.empty() : EmailAddress.fault(to);
    }
}
