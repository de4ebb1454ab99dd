package app.farvel.winddown;

import app.farvel.contact.ContactFacts;
import app.farvel.contract.NoticeAddress;
import app.farvel.mail.Mailbox;
import app.farvel.script.Letterhead;
import app.farvel.script.Playbook;
import app.farvel.script.Rendering;
import app.farvel.shared.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A formal notice as a message keeps it: sender, recipient, place and day, then the sections. What was kept is a whole letter,
 * whatever changes around it.
 */
record FormalLetter(Message message) {

    private static final int SENDER = 0;
    private static final int RECIPIENT = 1;
    private static final int PLACE = 2;
    private static final int DAY = 3;
    private static final int HEAD = 4;

    /** The parts of a message that keeps these. */
    static List<String> parts(FormalDetails details, List<String> sections, LocalDate today) {
        var parts = new ArrayList<String>();
        parts.add(details.sender());
        parts.add((details.recipient() + "\n" + details.address()).strip());
        parts.add(details.place());
        parts.add(details.noticeDay().orElse(today).toString());
        parts.addAll(sections);
        return parts;
    }

    /** What stands before the text in a message's parts; nothing in one that is no formal notice. */
    static List<String> headOf(Message message) {
        if (message.kind() != Message.Kind.FORMAL_NOTICE) return List.of();
        var parts = message.parts();
        return parts.subList(0, Math.min(HEAD, parts.size()));
    }

    /** The text of any message, without that. */
    static String textOf(Message message) {
        var parts = message.parts();
        return Rendering.text(parts.subList(headOf(message).size(), parts.size()));
    }

    String sender() {
        return part(SENDER);
    }

    /** The first line of the address. */
    String recipient() {
        return part(RECIPIENT).lines().findFirst().orElse("");
    }

    /** The lines under it. */
    String address() {
        return String.join("\n", part(RECIPIENT).lines().skip(1).toList());
    }

    String place() {
        return part(PLACE);
    }

    LocalDate day() {
        return Typed.date(part(DAY)).orElse(LocalDate.EPOCH);
    }

    /** @param address where the contract says that notice goes, when it does */
    ReadyMessage outgoing(
            WindDown windDown,
            Playbook playbook,
            ContactFacts about,
            Optional<NoticeAddress> address,
            Locale locale,
            Map<String, String> labels) {
        var parts = message.parts();
        var sections = parts.subList(Math.min(HEAD, parts.size()), parts.size());
        var head = new Letterhead(sender(), part(RECIPIENT), "", place(), day());
        var titles = sections.stream().map(section -> "").toList();
        var rendering = new Rendering(locale, message.subject(), sections, titles, "", "", head);
        var open = OpenQuestion.in(labels, message.subject(), sections);
        var email = address.flatMap(NoticeAddress::email).or(about::email);
        var to = new Mailbox(recipient(), email.orElse(""));
        return new ReadyMessage(windDown, message, playbook, about, to, rendering, open, List.of(), Optional.empty());
    }

    private String part(int at) {
        var parts = message.parts();
        return at < parts.size() ? parts.get(at) : "";
    }
}
