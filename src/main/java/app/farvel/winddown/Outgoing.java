package app.farvel.winddown;

import app.farvel.account.Account;
import app.farvel.contact.Contact;
import app.farvel.contact.ContactFacts;
import app.farvel.script.Assembled;
import app.farvel.script.Letterhead;
import app.farvel.script.Part;
import app.farvel.script.Playbook;
import app.farvel.script.Rendering;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A message as it is kept: what is copied, printed, saved as a file and, in the end, frozen.
 *
 * @param titles the steps' titles in the message's language
 * @param rendering makes the plain text for a channel
 */
public record Outgoing(
        WindDown windDown,
        Message message,
        Playbook playbook,
        ContactFacts about,
        List<String> titles,
        Rendering rendering,
        List<OpenQuestion> open) {

    static Outgoing of(Draft draft, Message message, Account me, LocalDate today) {
        var assembled = draft.assembled();
        var titles = titles(assembled);
        var language = message.language();
        var rendering = new Rendering(
                language,
                message.subject(),
                message.parts(),
                titles,
                assembled.greeting(),
                assembled.closing(),
                letterhead(draft.about().contact(), me, message.sentOn().orElse(today)));
        var open = OpenQuestion.in(draft.playbook(), language, message.subject(), message.parts());
        return new Outgoing(draft.windDown(), message, draft.playbook(), draft.about(), titles, rendering, open);
    }

    private static List<String> titles(Assembled assembled) {
        return assembled.parts().stream().map(Part::title).toList();
    }

    private static Letterhead letterhead(Contact contact, Account me, LocalDate date) {
        return new Letterhead(me.name(), contact.name(), contact.organization(), date);
    }

    /** The text for the message's own channel. */
    public String text() {
        return rendering.as(message.channel());
    }

    public boolean hasSubject() {
        return message.channel().hasSubject();
    }

    public Optional<String> email() {
        return about.email();
    }
}
