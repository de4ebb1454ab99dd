package app.farvel.contract.web;

import app.farvel.contract.Succession;
import app.farvel.shared.Dates;
import com.ibm.icu.text.RuleBasedNumberFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How two contracts meet, in words: five weeks with both, a gap of nine days. */
@Component
class SuccessionWords {

    private static final int DAYS_TO_COUNT = 13;
    private static final int DAYS_TO_COUNT_IN_WEEKS = 70;
    private static final int SPELLED_OUT = 12;
    private static final double DAYS_OF_A_MONTH = 30.4375;

    private final MessageSource messages;

    SuccessionWords(MessageSource messages) {
        this.messages = messages;
    }

    String meeting(Succession both, Locale language, LocalDate today) {
        var dates = new Dates(language, ZoneOffset.UTC, today);
        var from = dates.day(both.changeFrom());
        var to = dates.day(both.changeTo());
        if (both.gap() > 0) return text("clause.meeting.gap", language, length(both.gap(), language), from, to);
        if (both.overlap() > 0)
            return upperFirst(text("clause.meeting.overlap", language, length(both.overlap(), language), from, to));
        return text("clause.meeting.seam", language, dates.day(both.last()));
    }

    private static String upperFirst(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private String length(long days, Locale language) {
        if (days <= DAYS_TO_COUNT) return counted("days", days, true, language);
        if (days <= DAYS_TO_COUNT_IN_WEEKS) return counted("weeks", Math.round(days / 7.0), days % 7 == 0, language);
        return counted("months", Math.round(days / DAYS_OF_A_MONTH), false, language);
    }

    private String counted(String unit, long number, boolean exact, Locale language) {
        var words = number > SPELLED_OUT
                ? String.valueOf(number)
                : new RuleBasedNumberFormat(language, RuleBasedNumberFormat.SPELLOUT).format(number);
        var length = text("clause.length." + unit, language, number, words);
        return exact ? length : text("clause.length.about", language, length);
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
