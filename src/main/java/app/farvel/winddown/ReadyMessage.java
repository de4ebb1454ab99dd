package app.farvel.winddown;

import app.farvel.contact.ContactFacts;
import app.farvel.mail.Mailbox;
import app.farvel.script.Assembled;
import app.farvel.script.Playbook;
import app.farvel.script.Rendering;
import java.util.List;
import java.util.Optional;

/**
 * A message as it is kept: what is copied, printed, saved as a file and, in the end, frozen.
 *
 * @param to whom it goes to as e-mail; without an address where none is known
 * @param rendering makes the plain text for a channel
 * @param warnings where its dates contradict the contract
 * @param script what the script gives, while the text is the script's own
 */
public record ReadyMessage(
        WindDown windDown,
        Message message,
        Playbook playbook,
        ContactFacts about,
        Mailbox to,
        Rendering rendering,
        List<OpenQuestion> open,
        List<Warning> warnings,
        Optional<Assembled> script) {

    /** The message as it is kept, which may be older than what the script would give now. */
    static ReadyMessage of(Draft draft) {
        var message = draft.message();
        var language = message.language();
        var rendering = new Rendering(
                draft.assembled().language(),
                message.subject(),
                message.parts(),
                draft.titles(),
                draft.assembled().greeting(),
                draft.assembled().closing(),
                draft.letterhead());
        var about = draft.about();
        var to = new Mailbox(about.contact().name(), about.email().orElse(""));
        var open = OpenQuestion.in(draft.playbook(), language, message.subject(), message.parts());
        return new ReadyMessage(
                draft.windDown(),
                message,
                draft.playbook(),
                about,
                to,
                rendering,
                open,
                draft.warnings(),
                draft.script());
    }

    /** The text for the message's own channel. */
    public String text() {
        return rendering.as(message.channel());
    }

    public boolean isFormalNotice() {
        return message.kind() == Message.Kind.FORMAL_NOTICE;
    }

    /** Whether nothing was ever kept, or points for a talk are no talk any more, and the other way round. */
    public boolean isUnwritten() {
        return message.parts().stream().allMatch(String::isBlank)
                || script.filter(text -> opensWithPoint(text.partTexts()) != opensWithPoint(message.parts()))
                        .isPresent();
    }

    private static boolean opensWithPoint(List<String> parts) {
        return !parts.isEmpty() && Rendering.isPoint(parts.get(0));
    }

    /** Whether it may leave the house: no question is open, or it has left already. */
    public boolean isReady() {
        return message.isSent() || !isUnwritten() && open.isEmpty();
    }

    public boolean hasSubject() {
        return message.channel().hasSubject();
    }

    public Optional<String> email() {
        return Optional.of(to.address()).filter(address -> !address.isEmpty());
    }
}
