package app.farvel.winddown.web;

import app.farvel.script.Channel;
import app.farvel.script.Field;
import app.farvel.script.FieldType;
import app.farvel.script.Playbook;
import app.farvel.shared.NotFound;
import app.farvel.shared.Tone;
import app.farvel.winddown.DraftChange;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The builder's form as it came in. Its fields are the playbook's, so it is read by name and not bound to a record. */
record DraftParams(MultiValueMap<String, String> params, Playbook playbook) {

    private static final int LONGEST_ANSWER = 4000;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_PART = 10_000;

    /** What was typed under the questions, by field id; only questions that were there. */
    Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        for (var field : playbook.fields()) {
            var typed = params.getFirst(field.id());
            if (typed != null) answers.put(field.id(), clean(typed));
        }
        return answers;
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
        if (typed.length() > LONGEST_ANSWER) return "winddown.mistake.too-long";
        if (field.type() == FieldType.DATE && !typed.isEmpty() && !isDate(typed)) return "winddown.mistake.date";
        return null;
    }

    private static boolean isDate(String typed) {
        try {
            var year = LocalDate.parse(typed).getYear();
            return year >= 1900 && year <= 2999;
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }

    /** One for each step; what a form has more of is none of ours. */
    List<String> parts() {
        var parts = new ArrayList<String>();
        for (var part : params.getOrDefault("part", List.of()))
            if (parts.size() < playbook.steps().size()) parts.add(clean(part));
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
        return new DraftChange(version(), language(), tone(), channel(), answers(), written);
    }

    int version() {
        try {
            return Integer.parseInt(text("version"));
        } catch (NumberFormatException missing) {
            throw new NotFound("Version", text("version"));
        }
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
        var typed = params.getFirst(name);
        return typed == null ? "" : clean(typed);
    }

    /** Line ends as {@code \n}, no other control characters: a form feed would part the text, and databases refuse a null. */
    private static String clean(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }
}
