package app.farvel.calendar;

import app.farvel.account.CountryParts;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Public holidays and weekends by country, from Jollyday's calendars. Holidays of single subdivisions (a German Land, a
 * state) are asked for by name; where none is, those of the whole country count, but for the United Kingdom, where
 * England's are taken: no two of its countries keep the same days.
 */
@Component
public class PublicHolidays implements CountryParts {

    private static final Logger log = LoggerFactory.getLogger(PublicHolidays.class);
    private static final Map<String, String> USUAL = Map.of("GB", "ENG");

    private final Map<String, List<HolidayManager>> managers = new ConcurrentHashMap<>();
    private final Map<String, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    /**
     * A part of a country that keeps days of its own.
     *
     * @param code of ISO 3166-2, without the country: {@code BY} for Bavaria
     */
    public record Subdivision(String code, String name) {}

    /** @param country ISO 3166 code; for an empty or unknown one, weekends alone */
    public DaysOff in(String country) {
        return in(country, "");
    }

    /** @param subdivision the code of a {@link Subdivision}; for an empty or unknown one, the whole country's days */
    public DaysOff in(String country, String subdivision) {
        var part = part(country, subdivision);
        return day -> on(day, country, part);
    }

    /** Whether the country's public holidays are known. */
    public boolean knows(String country) {
        return !managers(country).isEmpty();
    }

    /** The country, or the part of it, whose days are counted: {@code NO}, {@code GB-ENG}; nothing where none are known. */
    public Optional<String> place(String country, String subdivision) {
        if (!knows(country)) return Optional.empty();
        var part = part(country, subdivision);
        return Optional.of(part.isEmpty() ? country : country + "-" + part);
    }

    /** The country's parts that keep days of their own, by name; empty where it has none, or is not known. */
    public List<Subdivision> subdivisions(String country, Locale language) {
        return managers(country).stream()
                .findFirst()
                .map(HolidayManager::getCalendarHierarchy)
                .map(CalendarHierarchy::getChildren)
                .stream()
                .flatMap(children -> children.values().stream())
                .map(child -> new Subdivision(child.getId().toUpperCase(Locale.ROOT), child.getDescription(language)))
                .sorted(Comparator.comparing(Subdivision::name))
                .toList();
    }

    @Override
    public Map<String, String> of(String country, Locale language) {
        var parts = new LinkedHashMap<String, String>();
        subdivisions(country, language).forEach(part -> parts.put(part.code(), part.name()));
        return parts;
    }

    private String part(String country, String subdivision) {
        var isKnown = subdivisions(country, Locale.ROOT).stream()
                .anyMatch(part -> part.code().equals(subdivision));
        return isKnown ? subdivision : USUAL.getOrDefault(country, "");
    }

    private Optional<DayOff> on(LocalDate day, String country, String part) {
        var holiday = years.computeIfAbsent(
                        country + "-" + part + "-" + day.getYear(), key -> year(country, part, day.getYear()))
                .get(day);
        if (holiday != null) return Optional.of(new DayOff(day, holiday));
        return isWeekend(day) ? Optional.of(new DayOff(day, "")) : Optional.empty();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** What is kept on each day; where two fall on one day, the first by name. A holiday made up for counts on both days. */
    private Map<LocalDate, String> year(String country, String part, int year) {
        var kept = new TreeMap<LocalDate, String>();
        // New Year's Day may be made up for in the old year.
        for (var each = year - 1; each <= year + 1; each++)
            for (var manager : managers(country)) addHolidays(manager, part, each, kept);
        return kept;
    }

    private static void addHolidays(HolidayManager manager, String part, int year, Map<LocalDate, String> kept) {
        holidays(manager, part, year).stream()
                .sorted(Comparator.comparing(Holiday::getPropertiesKey))
                .forEach(holiday -> keep(holiday, kept));
    }

    /** The library's tables of the moon end in some year, which it says by throwing: then no holiday is known. */
    private static Set<Holiday> holidays(HolidayManager manager, String part, int year) {
        var parts = part.isEmpty() ? new String[0] : new String[] {part.toLowerCase(Locale.ROOT)};
        try {
            return manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, parts);
        } catch (RuntimeException outOfItsRange) {
            log.debug(
                    "No holidays of {} are known for {}",
                    manager.getCalendarHierarchy().getId(),
                    year,
                    outOfItsRange);
            return Set.of();
        }
    }

    private static void keep(Holiday holiday, Map<LocalDate, String> kept) {
        kept.putIfAbsent(holiday.getActualDate(), holiday.getPropertiesKey());
        holiday.getObservedDate().ifPresent(day -> kept.putIfAbsent(day, holiday.getPropertiesKey()));
    }

    private List<HolidayManager> managers(String country) {
        return managers.computeIfAbsent(
                country,
                code -> calendars(code).map(HolidayManager::getInstance).toList());
    }

    /** Our own calendar where there is one, else the library's; and what we know besides. */
    private static Stream<ManagerParameter> calendars(String country) {
        var code = country.toLowerCase(Locale.ROOT);
        var own = Optional.ofNullable(own(code)).map(ManagerParameters::create);
        var also = Optional.ofNullable(own(code + "-also")).map(ManagerParameters::create);
        return Stream.concat(own.or(() -> library(code)).stream(), also.stream());
    }

    private static @Nullable URL own(String name) {
        return PublicHolidays.class.getResource("/calendar/" + name + ".xml");
    }

    private static Optional<ManagerParameter> library(String code) {
        return Arrays.stream(HolidayCalendar.values())
                .filter(known -> known.getId().equalsIgnoreCase(code))
                .findFirst()
                .map(ManagerParameters::create);
    }
}
