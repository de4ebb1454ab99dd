package app.farvel.shared;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Dates on pages, in the reader's language and zone. Templates know it as {@code dates}. */
public final class Dates {

    private static final Map<String, DateTimeFormatter> KNOWN = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ZoneId zone;
    private final LocalDate today;

    /** @param today in the reader's zone: a year is named only when it is another than today's */
    public Dates(Locale locale, ZoneId zone, LocalDate today) {
        // English without a region is the English of Europe: the day before the month.
        this.locale = locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
        this.zone = zone;
        this.today = today;
    }

    /** "Fri 27 Nov", "fre. 27. nov."; with the year when it is not this one. */
    public String brief(LocalDate date) {
        return format(date, isThisYear(date) ? "EEEdMMM" : "yMMMd");
    }

    /** "Friday 27 November", "fredag 27. november"; with the year when it is not this one. */
    public String full(LocalDate date) {
        // ICU's own pattern drops the Norwegian point after the day when a weekday stands before it.
        return format(date, "EEEE") + " " + day(date);
    }

    /** "27 November", "27. november"; with the year when it is not this one. */
    public String day(LocalDate date) {
        return format(date, isThisYear(date) ? "dMMMM" : "yMMMMd");
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

    /** "27 Nov, 14:05", in the reader's zone. */
    public String moment(Instant instant) {
        var there = instant.atZone(zone);
        return formatter(there.getYear() == today.getYear() ? "dMMMHHmm" : "yMMMdHHmm")
                .format(there);
    }

    /** "14:05", in the reader's zone. */
    public String time(Instant instant) {
        return formatter("HHmm").format(instant.atZone(zone));
    }

    /** The day of an instant in the reader's zone. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private boolean isThisYear(LocalDate date) {
        return date.getYear() == today.getYear();
    }

    private String format(LocalDate date, String skeleton) {
        return formatter(skeleton).format(date);
    }

    private DateTimeFormatter formatter(String skeleton) {
        return KNOWN.computeIfAbsent(
                locale.toLanguageTag() + skeleton,
                key -> DateTimeFormatter.ofPattern(
                        DateTimePatternGenerator.getInstance(ULocale.forLocale(locale))
                                .getBestPattern(skeleton),
                        locale));
    }
}
