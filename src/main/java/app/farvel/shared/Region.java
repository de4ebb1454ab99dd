package app.farvel.shared;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a country writes a language: the country of a locale says how dates, times and money look and with which day a week
 * begins, by CLDR. A locale without a country is read as most of its readers write it.
 */
public final class Region {

    /** English without a country is the English of Europe: the day before the month. */
    private static final String USUAL_ENGLISH = "GB";

    private static final Set<Locale> KNOWN =
            Arrays.stream(ULocale.getAvailableLocales()).map(ULocale::toLocale).collect(Collectors.toUnmodifiableSet());

    private static final Map<Locale, Boolean> MONTH_FIRST = new ConcurrentHashMap<>();

    private Region() {}

    /** The language as it is written in the country: {@code en-US}; with an empty country the language alone. */
    public static Locale of(Locale language, String country) {
        return new Locale.Builder()
                .setLanguage(language.getLanguage())
                .setRegion(country)
                .build();
    }

    /** ISO 3166 code of the locale's country; where it has none, of the one most of its readers live in. */
    public static String countryOf(Locale locale) {
        if (locale.getCountry().length() == 2) return locale.getCountry();
        return locale.getLanguage().equals("en")
                ? USUAL_ENGLISH
                : ULocale.addLikelySubtags(ULocale.forLocale(locale)).getCountry();
    }

    /** The days of the week, beginning with the one the locale's country begins with. */
    public static List<DayOfWeek> week(Locale locale) {
        var first =
                DayOfWeek.SATURDAY.plus(Calendar.getInstance(formats(locale)).getFirstDayOfWeek());
        return IntStream.range(0, 7).mapToObj(first::plus).toList();
    }

    /** Whether 3/11 is a day in March. */
    static boolean putsMonthFirst(Locale locale) {
        return MONTH_FIRST.computeIfAbsent(
                locale,
                key -> DateTimePatternGenerator.getInstance(formats(key))
                        .getBestPattern("yMd")
                        .startsWith("M"));
    }

    /**
     * What ICU knows formats by. Where CLDR has no English of a country, the words and their order are those of Britain,
     * the clock and the week those of the country.
     */
    public static ULocale formats(Locale locale) {
        var there = of(locale, countryOf(locale));
        return locale.getLanguage().equals("en") && !KNOWN.contains(there)
                ? ULocale.forLanguageTag("en-GB-u-rg-" + there.getCountry().toLowerCase(Locale.ROOT) + "zzzz")
                : ULocale.forLocale(there);
    }
}
