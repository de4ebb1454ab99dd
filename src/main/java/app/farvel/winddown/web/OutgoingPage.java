package app.farvel.winddown.web;

import app.farvel.contact.Tel;
import app.farvel.script.Channel;
import app.farvel.script.Paper;
import app.farvel.script.Reading;
import app.farvel.script.TextCheck;
import app.farvel.script.TextChecks;
import app.farvel.shared.Mailto;
import app.farvel.shared.Sms;
import app.farvel.winddown.ReadyMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message on paper, and its ways out of the house.
 *
 * @param letterhead only for a letter
 * @param text as it is copied
 */
record OutgoingPage(
        ReadyMessage outgoing,
        @Nullable LetterheadView letterhead,
        List<PaperPart> parts,
        String text,
        Optional<String> mailto,
        Reading reading,
        List<TextCheck> checks) {

    /** Beyond this, mail programs and browsers cut an address off. */
    private static final int LONGEST_MAILTO = 1900;

    /** One step on the paper. */
    record PaperPart(String title, List<String> paragraphs) {}

    static OutgoingPage of(ReadyMessage outgoing, TextChecks look) {
        var message = outgoing.message();
        var text = outgoing.text();
        var letterhead = LetterheadView.of(
                outgoing.rendering().letterhead(),
                message.channel(),
                outgoing.rendering().language());
        var reading = Reading.of(text, message.language());
        var found = outgoing.script()
                .map(script -> look.of(outgoing.playbook(), script))
                .orElseGet(() -> look.of(message.language(), message.subject(), message.parts()));
        var checks = found.stream()
                .filter(check -> !outgoing.isFormalNotice() || check.id().equals("no-blame"))
                .toList();
        return new OutgoingPage(outgoing, letterhead, parts(outgoing), text, mailto(outgoing, text), reading, checks);
    }

    /** The key of the page's heading. */
    public String title() {
        return outgoing.isFormalNotice() ? "paper.notice.title" : "winddown.outgoing." + word() + "title";
    }

    /** The key of the sentence under it. */
    public String lead() {
        if (outgoing.isFormalNotice() && word().isEmpty()) return "paper.notice.kept-lead";
        return "winddown.outgoing." + word() + "lead";
    }

    private String word() {
        var message = outgoing.message();
        if (message.isSent()) return "sent-";
        if (message.isHeld()) return "held-";
        if (!message.isDraft() && !outgoing.isFormalNotice()) return "aside-";
        return message.channel() == Channel.TALK && !outgoing.isFormalNotice() ? "talk-" : "";
    }

    /** Whether it could be opened in a mail program by a link, were it not so long. */
    public boolean isTooLongForLink() {
        return outgoing.message().channel() == Channel.EMAIL && outgoing.email().isPresent() && mailto.isEmpty();
    }

    /** A link that begins it as a text message, where the contact has a mobile. */
    public Optional<String> sms() {
        if (outgoing.message().channel() != Channel.TEXT) return Optional.empty();
        return outgoing.about().mobile().map(number -> new Sms(number).href(text));
    }

    /** A link that calls the contact, for a talk. */
    public Optional<String> call() {
        if (outgoing.message().channel() != Channel.TALK) return Optional.empty();
        return outgoing.about().phone().flatMap(number -> Tel.link(number, ""));
    }

    /** Whether the text opens with a greeting as a paragraph of its own. */
    public boolean greets() {
        var greeting = outgoing.rendering().greeting();
        var isSpoken = outgoing.message().channel() == Channel.TALK;
        return !greeting.isEmpty()
                && !isSpoken
                && outgoing.rendering().parts().get(0).startsWith(greeting + "\n\n");
    }

    /** Whether there is a formal notice to go beside it. */
    public boolean hasFormalNotice() {
        return outgoing.playbook().has(Paper.NOTICE);
    }

    private static List<PaperPart> parts(ReadyMessage outgoing) {
        var titles = outgoing.rendering().titles();
        var texts = paragraphs(outgoing);
        var parts = new ArrayList<PaperPart>();
        for (var i = 0; i < texts.size(); i++)
            parts.add(new PaperPart(i < titles.size() ? titles.get(i) : "", texts.get(i)));
        return parts;
    }

    /** Sentences to say, or paragraphs to read. */
    private static List<List<String>> paragraphs(ReadyMessage outgoing) {
        if (outgoing.message().channel() == Channel.TALK)
            return outgoing.rendering().talkingPoints();
        return outgoing.rendering().parts().stream()
                .map(part -> List.of(part.strip().split("\\n\\s*\\n")))
                .toList();
    }

    private static Optional<String> mailto(ReadyMessage outgoing, String text) {
        if (outgoing.message().channel() != Channel.EMAIL || outgoing.email().isEmpty()) return Optional.empty();
        var link = new Mailto(outgoing.email().get()).href(outgoing.message().subject(), text);
        return link.length() > LONGEST_MAILTO ? Optional.empty() : Optional.of(link);
    }
}
