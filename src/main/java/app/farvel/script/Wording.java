package app.farvel.script;

import app.farvel.shared.Dates;
import app.farvel.shared.Region;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.ListFormatter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Dates, lists and numbers in the words of a language, by ICU's data. Safe for threads; made once for each language. */
public final class Wording {

    private static final Map<Locale, Wording> KNOWN = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ListFormatter list;
    private final LocalizedNumberFormatter number;

    private Wording(Locale locale) {
        this.locale = locale;
        list = ListFormatter.getInstance(Region.formats(locale));
        number = NumberFormatter.withLocale(Region.formats(locale));
    }

    public static Wording of(Locale language) {
        return KNOWN.computeIfAbsent(language, Wording::new);
    }

    /** "7 December", "7. desember"; with the year when it is not the year of today. */
    public String date(LocalDate date, LocalDate today) {
        return new Dates(locale, ZoneOffset.UTC, today).day(date);
    }

    /** "26 February 2027", "26. februar 2027". */
    public String date(LocalDate date) {
        return new Dates(locale, ZoneOffset.UTC, date).dayAndYear(date);
    }

    /** "March 2021", "mars 2021". */
    public String month(LocalDate date) {
        return new Dates(locale, ZoneOffset.UTC, date).month(date);
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
