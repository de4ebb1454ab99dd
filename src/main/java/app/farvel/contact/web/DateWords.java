package app.farvel.contact.web;

import app.farvel.shared.Dates;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Dates as people say them. */
@Component
class DateWords {

    private static final int DAYS_TO_COUNT = 13;
    private static final int DAYS_TO_COUNT_IN_WEEKS = 60;
    private static final int MONTHS_TO_COUNT = 23;

    private final MessageSource messages;
    private final Map<Locale, RelativeDateTimeFormatter> relatives = new ConcurrentHashMap<>();

    DateWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Tue 3 Nov; with the year in the weekday's place when it is not this one. */
    String day(LocalDate day, LocalDate today, Locale language) {
        return new Dates(language, ZoneOffset.UTC, today).brief(day);
    }

    /** Nov. */
    String month(YearMonth month, Locale language) {
        return new Dates(language, ZoneOffset.UTC, month.atDay(1)).monthName(month.atDay(1));
    }

    /** November 2026. */
    String monthAndYear(LocalDate day, Locale language) {
        return new Dates(language, ZoneOffset.UTC, day).month(day);
    }

    /** Today, yesterday, 5 days ago, 3 weeks ago. */
    String ago(LocalDate day, LocalDate today, Locale language) {
        var words = relatives.computeIfAbsent(language, RelativeDateTimeFormatter::getInstance);
        var days = ChronoUnit.DAYS.between(day, today);
        if (days <= 0) return words.format(Direction.THIS, AbsoluteUnit.DAY);
        if (days == 1) return words.format(Direction.LAST, AbsoluteUnit.DAY);
        // ICU's Norwegian counts round-the-clock days, which nobody says.
        if (days <= DAYS_TO_COUNT) return messages.getMessage("contact.date.days-ago", new Object[] {days}, language);
        if (days <= DAYS_TO_COUNT_IN_WEEKS) return words.format(days / 7, Direction.LAST, RelativeUnit.WEEKS);
        var months = ChronoUnit.MONTHS.between(day, today);
        if (months <= MONTHS_TO_COUNT) return words.format(months, Direction.LAST, RelativeUnit.MONTHS);
        return words.format(months / 12, Direction.LAST, RelativeUnit.YEARS);
    }
}
