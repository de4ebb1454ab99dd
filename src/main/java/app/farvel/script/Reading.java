package app.farvel.script;

import com.ibm.icu.text.BreakIterator;
import java.time.Duration;
import java.util.Locale;

/**
 * How long a text is.
 *
 * @param words counted by ICU's word boundaries
 * @param duration at 200 words a minute, in whole seconds, rounded up
 */
public record Reading(int words, Duration duration) {

    private static final int WORDS_A_MINUTE = 200;

    public static Reading of(String text, Locale language) {
        var breaks = BreakIterator.getWordInstance(language);
        breaks.setText(text);
        var words = 0;
        while (breaks.next() != BreakIterator.DONE)
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) words++;
        return new Reading(words, Duration.ofSeconds((words * 60L + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE));
    }
}
