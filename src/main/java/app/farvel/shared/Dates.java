package app.farvel.shared;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Dates and times as the reader's language and {@link Region} write them, in the reader's zone: by ICU's data alone, so that
 * they are the same on every Java. Templates know it as {@code dates}.
 */
public final class Dates {

    private static final Map<String, DateFormat> KNOWN = new ConcurrentHashMap<>();

    /** ICU's narrow space before "PM", which many fonts and mail programs do not have. */
    private static final char NARROW_SPACE = '\u202f';

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Locale locale;
    private final ZoneId zone;
    private final LocalDate today;

    /** @param today in the reader's zone: a year is named only when it is another than today's */
    public Dates(Locale locale, ZoneId zone, LocalDate today) {
        this.locale = locale;
        this.zone = zone;
        this.today = today;
    }

    /** "Fri 27 Nov", "fre. 27. nov.", "Fri, Nov 27"; with the year in the weekday's place when it is not this one. */
    public String brief(LocalDate date) {
        return format(date, isThisYear(date) ? "EEEdMMM" : "yMMMd");
    }

    /** "Friday 27 November", "fredag 27. november", "Friday, November 27"; with the year when it is not this one. */
    public String full(LocalDate date) {
        // ICU's own patterns have a comma before some years only.
        var day = day(date);
        return format(date, "EEEE") + (Character.isDigit(day.charAt(0)) ? " " : ", ") + day;
    }

    /** "27 November", "27. november", "November 27"; with the year when it is not this one. */
    public String day(LocalDate date) {
        return isThisYear(date) ? dayOfYear(date) : dayAndYear(date);
    }

    /** "27 November 2026", "27. november 2026", "November 27, 2026". */
    public String dayAndYear(LocalDate date) {
        return format(date, "yMMMMd");
    }

    /** "27 November", "27. november", of any year. */
    public String dayOfYear(LocalDate date) {
        return format(date, "dMMMM");
    }

    /** "November 2026", "november 2026". */
    public String month(LocalDate date) {
        return format(date, "yMMMM");
    }

    /** "Nov 2026", "nov. 2026". */
    public String monthAndYear(LocalDate date) {
        return format(date, "yMMM");
    }

    /** "Nov", "nov.". */
    public String monthName(LocalDate date) {
        return format(date, "MMM");
    }

    /** "27 Nov, 14:05", "Nov 27, 2:05 PM", in the reader's zone. */
    public String moment(Instant instant) {
        var there = instant.atZone(zone);
        return format(there, isThisYear(there.toLocalDate()) ? "dMMMjmm" : "yMMMdjmm");
    }

    /** "14:05", "2:05 PM", in the reader's zone. */
    public String time(Instant instant) {
        return clock(instant.atZone(zone));
    }

    /** The same of a time that is told as it stands, wherever it is. */
    public String clock(Temporal time) {
        return format(time, "jmm");
    }

    /** The day of an instant in the reader's zone. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private boolean isThisYear(LocalDate date) {
        return date.getYear() == today.getYear();
    }

    private String format(Temporal time, String skeleton) {
        var known = KNOWN.computeIfAbsent(locale.toLanguageTag() + skeleton, key -> formatter(skeleton));
        // What ICU formats with is no use to two threads at once.
        return ((DateFormat) known.clone()).format(time).replace(NARROW_SPACE, NO_BREAK_SPACE);
    }

    private DateFormat formatter(String skeleton) {
        var formats = Region.formats(locale);
        return new SimpleDateFormat(
                DateTimePatternGenerator.getInstance(formats).getBestPattern(skeleton), formats);
    }
}
