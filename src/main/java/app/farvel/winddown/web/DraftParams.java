package app.farvel.winddown.web;

import app.farvel.script.Channel;
import app.farvel.script.Field;
import app.farvel.script.FieldType;
import app.farvel.script.Pairs;
import app.farvel.script.Playbook;
import app.farvel.shared.Tone;
import app.farvel.shared.Typed;
import app.farvel.winddown.DraftChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The builder's form as it came in. Its fields are the playbook's, so it is read by name and not bound to a record. */
record DraftParams(MultiValueMap<String, String> params, Playbook playbook) {

    private static final int LONGEST_ANSWER = 4000;
    private static final int MOST_LINES = 100;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_PART = 10_000;

    /** What was typed under the questions, by field id; only questions that were there. */
    Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        for (var field : playbook.fields()) {
            var typed = params.getFirst(field.id());
            if (field.type() == FieldType.PAIRS || playbook.isInPairs(field)) continue;
            if (typed != null && !isQuoted(field, Typed.text(typed)))
                answers.put(field.id(), answer(field, Typed.text(typed)));
        }
        for (var field : playbook.fields()) if (field.type() == FieldType.PAIRS) putPairs(field, answers);
        return answers;
    }

    /** Two columns of lines, which keep side by side; a column that was not there is no answer. */
    private void putPairs(Field field, Map<String, String> answers) {
        var left = field.of().get(0);
        var right = field.of().get(1);
        if (!params.containsKey(left) || !params.containsKey(right)) return;
        var pairs = Pairs.of(column(left), column(right));
        answers.put(left, pairs.left());
        answers.put(right, pairs.right());
    }

    /** A cell is one line, unless a page from before the columns held the whole list in one. */
    private List<String> column(String id) {
        var cells = params.getOrDefault(id, List.of());
        if (cells.size() == 1) return Arrays.asList(Typed.text(cells.get(0)).split("\n", -1));
        return cells.stream().map(Typed::line).toList();
    }

    /** Words of the log that were put there to be reworded, and were not yet, are no answer. */
    private boolean isQuoted(Field field, String typed) {
        return field.id().equals(text("_quoted")) && typed.equals(text("_quotation"));
    }

    /** Message keys of what is wrong, by the name of the field. */
    Map<String, String> mistakes() {
        var mistakes = new LinkedHashMap<String, String>();
        for (var field : playbook.fields()) {
            var mistake = mistake(field, answers().getOrDefault(field.id(), ""));
            if (mistake != null) mistakes.put(field.id(), mistake);
        }
        if (text("subject").length() > LONGEST_SUBJECT) mistakes.put("subject", "winddown.mistake.subject-too-long");
        for (var i = 0; i < parts().size(); i++)
            if (parts().get(i).length() > LONGEST_PART) mistakes.put("part" + i, "winddown.mistake.too-long");
        return mistakes;
    }

    private static @Nullable String mistake(Field field, String typed) {
        if (typed.length() > LONGEST_ANSWER || typed.lines().count() > MOST_LINES) return "winddown.mistake.too-long";
        if (field.type() == FieldType.DATE
                && !typed.isEmpty()
                && Typed.date(typed).isEmpty()) return "winddown.mistake.date";
        if (field.type() == FieldType.CHOICE && field.chosen(typed).isEmpty()) return "winddown.mistake.choice";
        return null;
    }

    /** A date is kept in ISO form, however it was typed; what is none stays as it is. */
    private static String answer(Field field, String typed) {
        if (field.type() != FieldType.DATE) return typed;
        return Typed.date(typed).map(LocalDate::toString).orElse(typed);
    }

    /** One for each step; what a form has more of is none of ours. */
    List<String> parts() {
        var parts = new ArrayList<String>();
        for (var part : params.getOrDefault("part", List.of()))
            if (parts.size() < playbook.steps().size()) parts.add(Typed.text(part));
        return parts;
    }

    String subject() {
        return text("subject").replace('\n', ' ');
    }

    boolean isWritten() {
        return params.containsKey("part");
    }

    DraftChange toChange() {
        var written = isWritten() ? new DraftChange.Written(subject(), parts()) : null;
        var answers = answers();
        // What the button "use this" puts there is not what stood there before.
        answers.remove(text("_use"));
        return new DraftChange(version(), language(), tone(), channel(), answers, written);
    }

    /** -1 when the form has none, which no message has. */
    int version() {
        return Typed.number(text("version"));
    }

    Locale language() {
        return Locale.forLanguageTag(text("language"));
    }

    Tone tone() {
        return Tone.of(text("tone"));
    }

    Channel channel() {
        return Channel.of(text("channel"));
    }

    private String text(String name) {
        return Typed.text(params.getFirst(name));
    }
}
