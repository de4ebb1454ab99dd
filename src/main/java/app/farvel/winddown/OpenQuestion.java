package app.farvel.winddown;

import app.farvel.script.Playbook;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A question without an answer: its chip, {@code [label]}, stands in the text.
 *
 * @param field the question's id
 * @param label the words on the chip
 */
public record OpenQuestion(String field, String label) {

    static List<OpenQuestion> in(Playbook playbook, Locale language, String subject, List<String> parts) {
        var text = subject + "\n" + String.join("\n", parts);
        return playbook.words(language).fields().entrySet().stream()
                .map(words -> new OpenQuestion(words.getKey(), words.getValue().blank()))
                .filter(question -> text.contains("[" + question.label + "]"))
                .toList();
    }

    /** @param labels by the names of what may be missing */
    static List<OpenQuestion> in(Map<String, String> labels, String subject, List<String> parts) {
        var text = subject + "\n" + String.join("\n", parts);
        return labels.entrySet().stream()
                .map(label -> new OpenQuestion(label.getKey(), label.getValue()))
                .filter(question -> text.contains("[" + question.label + "]"))
                .toList();
    }
}
