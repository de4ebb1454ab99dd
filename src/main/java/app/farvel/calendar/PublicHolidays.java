package app.farvel.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Public holidays and weekends by country, from Jollyday's calendars. Holidays of single regions are left out, but for
 * the United Kingdom, where England's are taken: no two of its countries keep the same days.
 */
@Component
public class PublicHolidays {

    private static final Map<String, String> REGIONS = Map.of("GB", "eng");

    private final Map<String, Optional<HolidayManager>> managers = new ConcurrentHashMap<>();
    private final Map<String, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    /** @param country ISO 3166 code; for an empty or unknown one, weekends alone */
    public DaysOff in(String country) {
        return day -> on(day, country);
    }

    /** Whether the country's public holidays are known. */
    public boolean knows(String country) {
        return manager(country).isPresent();
    }

    private Optional<DayOff> on(LocalDate day, String country) {
        var holiday = years.computeIfAbsent(country + day.getYear(), key -> year(country, day.getYear()))
                .get(day);
        if (holiday != null) return Optional.of(new DayOff(day, holiday));
        return isWeekend(day) ? Optional.of(new DayOff(day, "")) : Optional.empty();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** What is kept on each day; where two fall on one day, the first by name. A holiday made up for counts on both days. */
    private Map<LocalDate, String> year(String country, int year) {
        var kept = new TreeMap<LocalDate, String>();
        // New Year's Day may be made up for in the old year.
        for (var each = year - 1; each <= year + 1; each++) addHolidays(country, each, kept);
        return kept;
    }

    private void addHolidays(String country, int year, Map<LocalDate, String> kept) {
        var regions = Optional.ofNullable(REGIONS.get(country)).stream().toArray(String[]::new);
        manager(country)
                .ifPresent(manager -> manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, regions).stream()
                        .sorted(Comparator.comparing(Holiday::getPropertiesKey))
                        .forEach(holiday -> keep(holiday, kept)));
    }

    private static void keep(Holiday holiday, Map<LocalDate, String> kept) {
        kept.putIfAbsent(holiday.getActualDate(), holiday.getPropertiesKey());
        holiday.getObservedDate().ifPresent(day -> kept.putIfAbsent(day, holiday.getPropertiesKey()));
    }

    private Optional<HolidayManager> manager(String country) {
        return managers.computeIfAbsent(country, code -> calendar(code).map(HolidayManager::getInstance));
    }

    /** Our own calendar where there is one, else the library's. */
    private static Optional<ManagerParameter> calendar(String country) {
        var own = PublicHolidays.class.getResource("/calendar/" + country.toLowerCase(Locale.ROOT) + ".xml");
        if (own != null) return Optional.of(ManagerParameters.create(own));
        return Arrays.stream(HolidayCalendar.values())
                .filter(known -> known.getId().equalsIgnoreCase(country))
                .findFirst()
                .map(ManagerParameters::create);
    }
}
