package app.farvel.script;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text cut into sentences, by ICU's rules for the language and its abbreviations. */
final class Sentences {

    private Sentences() {}

    static List<String> of(String text, Locale language) {
        var sentences = new ArrayList<String>();
        for (var paragraph : text.split("\\n\\s*\\n")) cut(paragraph.replace('\n', ' '), language, sentences);
        return sentences;
    }

    private static void cut(String paragraph, Locale language, List<String> sentences) {
        var breaks = BreakIterator.getSentenceInstance(new ULocale(language.toLanguageTag() + "@ss=standard"));
        breaks.setText(paragraph);
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            var sentence = paragraph.substring(from, to).strip();
            if (!sentence.isEmpty()) sentences.add(sentence);
        }
    }
}
