package app.farvel.winddown;

import app.farvel.contact.Contact;
import app.farvel.script.Assembled;
import app.farvel.script.Playbook;
import java.util.List;
import java.util.Optional;

/**
 * A formal notice in the making.
 *
 * @param kept the message it was kept as last, when it was; it may have been sent
 * @param assembled what the details give
 * @param warnings where they contradict the contract
 */
public record FormalNotice(
        WindDown windDown,
        Contact contact,
        Playbook playbook,
        Optional<LinkedContract> binding,
        Optional<Message> kept,
        FormalDetails details,
        Assembled assembled,
        List<Warning> warnings) {

    /** Whether it was sent, and the notice still stands: there is nothing to write any more. */
    public boolean isGiven() {
        var stands = binding.filter(bound -> bound.notice().isPresent()).isPresent();
        return stands && kept.filter(Message::isSent).isPresent();
    }

    /** Whether a mail holds it: it waits there, or was refused. */
    public boolean isHeld() {
        return kept.filter(Message::isHeld).isPresent();
    }

    /** The version a form was made from; -1 while nothing was kept. */
    public int version() {
        return kept.filter(message -> !message.isSent()).map(Message::version).orElse(-1);
    }
}
