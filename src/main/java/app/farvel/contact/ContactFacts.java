package app.farvel.contact;

import java.util.Optional;

/**
 * What the contact and its log tell a message.
 *
 * @param touches how many the log holds
 * @param email the preferred one
 * @param phone the preferred one
 */
public record ContactFacts(
        Contact contact,
        int touches,
        Optional<Touch> lastDeliveredWork,
        Optional<Touch> lastHelpGiven,
        Optional<Touch> lastTouch,
        Optional<String> email,
        Optional<String> phone) {

    /** The number to which a text message can go, in the form of E.164. */
    public Optional<String> mobile() {
        return phone.flatMap(Tel::texted);
    }
}
