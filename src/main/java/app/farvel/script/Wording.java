package app.farvel.script;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.ListFormatter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Dates, lists and numbers in the words of a language, by ICU's data. Safe for threads; made once for each language. */
public final class Wording {

    private static final Map<Locale, Wording> KNOWN = new ConcurrentHashMap<>();

    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayAndYear;
    private final DateTimeFormatter month;
    private final ListFormatter list;
    private final LocalizedNumberFormatter number;

    private Wording(Locale language) {
        // English without a region is the English of Europe: "7 December", and no comma before "and".
        locale = language.equals(Locale.ENGLISH) ? Locale.UK : language;
        day = pattern("MMMMd");
        dayAndYear = pattern("yMMMMd");
        month = pattern("yMMMM");
        list = ListFormatter.getInstance(locale);
        number = NumberFormatter.withLocale(locale);
    }

    public static Wording of(Locale language) {
        return KNOWN.computeIfAbsent(language, Wording::new);
    }

    private DateTimeFormatter pattern(String skeleton) {
        return DateTimeFormatter.ofPattern(
                DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton), locale);
    }

    /** "7 December", "7. desember"; with the year when it is not the year of today. */
    public String date(LocalDate date, LocalDate today) {
        return date.getYear() == today.getYear() ? day.format(date) : date(date);
    }

    /** "26 February 2027", "26. februar 2027". */
    public String date(LocalDate date) {
        return dayAndYear.format(date);
    }

    /** "March 2021", "mars 2021". */
    public String month(LocalDate date) {
        return month.format(date);
    }

    /** "A, B and C", "A, B og C". */
    public String list(List<String> items) {
        return list.format(items);
    }

    /** "1,000.5", "1 000,5". */
    public String number(BigDecimal value) {
        return number.format(value).toString();
    }
}
