package app.farvel.mail;

import app.farvel.shared.LinkInText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a mail says, once for both its forms: {@link #text()} for programs that show text only, and {@link MailPages} for the
 * others. Made block by block, in the order they are read.
 */
public final class MailBody {

    private final List<Block> blocks = new ArrayList<>();

    /** A text somebody wrote: a paragraph for each of its paragraphs. */
    public static MailBody of(String text) {
        var body = new MailBody();
        Arrays.stream(text.strip().split("(\\R[ \\t]*){2,}")).forEach(body::paragraph);
        return body;
    }

    /**
     * A part of a mail.
     *
     * @param kind names the fragment of {@code mail/letter/blocks.html} that shows it
     * @param text as plain text; blank where only the page shows it
     * @param model what the fragment shows
     */
    public record Block(String kind, String text, Object model) {

        /** The model's lines, with the addresses of the web in them taken out. */
        public List<List<LinkInText.Part>> lines() {
            return model.toString().lines().map(LinkInText::parts).toList();
        }
    }

    public record Heading(String from, String title) {}

    /**
     * When and where, to be taken in at a glance.
     *
     * @param lasts how long, where that must be said; may be blank
     * @param before how it was, in words; may be blank
     * @param map its address may be blank
     */
    public record Meeting(String day, String time, String lasts, String place, String before, Button map) {}

    /** @param isFirst whether it stands out */
    public record Button(String words, String address, boolean isFirst) {}

    public record Question(String words, List<Button> buttons) {}

    /** @param time may be blank */
    public record Line(String time, String title, String address) {

        private String text() {
            var plain = title.replaceAll("\\s+", " ");
            return time.isEmpty() ? plain : time + ": " + plain;
        }
    }

    public record Lines(String title, List<Line> lines) {}

    /** One paragraph; its line breaks stay. */
    public MailBody paragraph(String text) {
        return add("paragraph", text, text);
    }

    /** One paragraph of less weight, such as why somebody gets the mail. */
    public MailBody small(String text) {
        return add("small", text, text);
    }

    /** Who writes, about what. Plain text does without: it stands in the mail's head. */
    public MailBody heading(Heading heading) {
        return add("heading", "", heading);
    }

    /** @param text the same as plain text */
    public MailBody meeting(Meeting meeting, String text) {
        return add("meeting", text, meeting);
    }

    /**
     * Buttons, which lead to a page.
     *
     * @param text the same as plain text, with one address
     */
    public MailBody ask(Question question, String text) {
        return add("ask", text, question);
    }

    public MailBody link(String words, String address) {
        return add("link", words + ":\n" + address, new Button(words, address, false));
    }

    /** A link of less weight. */
    public MailBody smallLink(String words, String address) {
        return add("small-link", words + ":\n" + address, new Button(words, address, false));
    }

    /** @param more what stands under the last line; its words may be blank */
    public MailBody list(String title, List<Line> lines, Line more) {
        var all = new ArrayList<>(lines);
        if (!more.title.isBlank()) all.add(more);
        var text = all.stream().map(line -> "- " + line.text()).collect(Collectors.joining("\n"));
        return add("list", title + "\n\n" + text, new Lines(title, List.copyOf(all)));
    }

    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    public String text() {
        return blocks.stream().map(Block::text).filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private MailBody add(String kind, String text, Object model) {
        blocks.add(new Block(kind, text, model));
        return this;
    }
}
