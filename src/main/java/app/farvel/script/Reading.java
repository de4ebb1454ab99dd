package app.farvel.script;

import com.ibm.icu.text.BreakIterator;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How long a text is.
 *
 * @param words counted by ICU's word boundaries
 * @param characters as a phone counts them, without addresses
 * @param duration at 200 words a minute, in whole seconds, rounded up
 */
public record Reading(int words, int characters, Duration duration) {

    private static final int WORDS_A_MINUTE = 200;
    private static final int LONGEST_TEXT_MESSAGE = 320;
    private static final Pattern LINK = Pattern.compile("\\s?https?://\\S+");

    /** Whether it is more than one would read as a text message. */
    public boolean isLongForTextMessage() {
        return characters > LONGEST_TEXT_MESSAGE;
    }

    public static Reading of(String text, Locale language) {
        var breaks = BreakIterator.getWordInstance(language);
        breaks.setText(text);
        var words = 0;
        while (breaks.next() != BreakIterator.DONE)
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) words++;
        var withoutLinks = LINK.matcher(text).replaceAll("").strip();
        var characters = withoutLinks.codePointCount(0, withoutLinks.length());
        return new Reading(words, characters, Duration.ofSeconds((words * 60L + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE));
    }
}
