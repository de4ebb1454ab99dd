package app.farvel.winddown;

import app.farvel.script.Playbook;
import java.util.List;
import java.util.Locale;

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
}
