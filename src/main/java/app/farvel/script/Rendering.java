package app.farvel.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A message on its way out as plain text, lines ended by {@code \n}.
 *
 * @param parts the text of each step, as assembled or as edited by hand
 * @param titles the steps' titles, as many as parts
 * @param greeting the greeting as it was assembled; left out of a talk when the text still opens with it
 * @param closing the closing as it was assembled; left out of a talk when the text still ends with it
 */
public record Rendering(
        Locale language,
        String subject,
        List<String> parts,
        List<String> titles,
        String greeting,
        String closing,
        Letterhead letterhead) {

    public static Rendering of(Assembled message, Letterhead letterhead) {
        var titles = message.parts().stream().map(Part::title).toList();
        return new Rendering(
                message.language(),
                message.subjectText(),
                message.partTexts(),
                titles,
                message.greeting(),
                message.closing(),
                letterhead);
    }

    /**
     * The text for a channel. E-mail and short text: the parts alone, the e-mail's subject being a header. Letter: sender,
     * recipient, date in words, subject and parts. Talk: each step's title with its sentences under it, one a line after "- ".
     */
    public String as(Channel channel) {
        return switch (channel) {
            case EMAIL, TEXT -> blocks(parts);
            case LETTER -> letter();
            case TALK -> talk();
        };
    }

    private String letter() {
        var blocks = new ArrayList<String>();
        blocks.add(letterhead.senderName());
        blocks.add((letterhead.recipientName() + "\n" + letterhead.recipientOrganization()).strip());
        blocks.add(letterhead.dateLine(language));
        blocks.add(subject);
        blocks.addAll(parts);
        return blocks(blocks);
    }

    /** What to say at each step: the points it is written in, and else sentence by sentence, without greeting and closing. */
    public List<List<String>> talkingPoints() {
        var steps = new ArrayList<List<String>>();
        for (var i = 0; i < parts.size(); i++) steps.add(points(spoken(i)));
        return steps;
    }

    /** Whether a text opens with a point to talk from. */
    public static boolean isPoint(String text) {
        return text.strip().startsWith(Register.POINT);
    }

    private List<String> points(String text) {
        var points = new ArrayList<String>();
        for (var paragraph : text.split("\\n\\s*\\n")) {
            var line = paragraph.strip();
            if (isPoint(line)) points.add(line.substring(Register.POINT.length()));
            else points.addAll(Sentences.of(line, language));
        }
        return points;
    }

    private String talk() {
        var points = talkingPoints();
        var steps = new ArrayList<String>();
        for (var i = 0; i < points.size(); i++) {
            var lines = new ArrayList<String>();
            if (i < titles.size()) lines.add(titles.get(i));
            for (var sentence : points.get(i)) lines.add(Register.POINT + sentence);
            steps.add(String.join("\n", lines));
        }
        return blocks(steps);
    }

    private String spoken(int part) {
        var text = parts.get(part).strip();
        if (part == 0 && !greeting.isEmpty() && (text + "\n\n").startsWith(greeting + "\n\n"))
            text = text.substring(greeting.length());
        if (part == parts.size() - 1 && !closing.isEmpty() && ("\n\n" + text).endsWith("\n\n" + closing))
            text = text.substring(0, text.length() - closing.length());
        return text;
    }

    /** The parts alone, as they stand in an e-mail. */
    public static String text(List<String> parts) {
        return blocks(parts);
    }

    private static String blocks(List<String> blocks) {
        return String.join(
                "\n\n",
                blocks.stream()
                        .map(String::strip)
                        .filter(block -> !block.isEmpty())
                        .toList());
    }
}
