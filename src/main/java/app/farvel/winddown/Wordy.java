package app.farvel.winddown;

import app.farvel.script.FieldType;
import app.farvel.script.Playbook;
import java.util.Map;

/** Which answers are words of a language; dates and numbers are not. */
final class Wordy {

    private Wordy() {}

    static boolean any(Playbook playbook, Map<String, String> answers) {
        return answers.entrySet().stream()
                .anyMatch(answer -> !answer.getValue().isBlank() && is(playbook, answer.getKey()));
    }

    static boolean is(Playbook playbook, String fieldId) {
        return playbook.field(fieldId)
                .filter(field -> field.type() == FieldType.TEXT || field.type() == FieldType.LIST)
                .isPresent();
    }
}
