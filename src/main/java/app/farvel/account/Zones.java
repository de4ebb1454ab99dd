package app.farvel.account;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The world's time zones, and which country lies in which. */
public final class Zones {

    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();
    private static final List<String> ALL = all();

    private Zones() {}

    /** IANA names to choose from, one per place, in order. */
    public static List<String> names() {
        return ALL;
    }

    public static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    /** ISO 3166 code of the zone's country, empty for zones that belong to none. */
    public static String countryOf(ZoneId zone) {
        if (!KNOWN.contains(zone.getId())) return "";
        var region = TimeZone.getRegion(zone.getId());
        return region.length() == 2 ? region : "";
    }

    /** A zone for someone who reads this language: the one of the country, or of the country most of its readers live in. */
    public static ZoneId likely(Locale locale) {
        var country = ULocale.addLikelySubtags(ULocale.forLocale(locale)).getCountry();
        if (locale.getCountry().isEmpty() && locale.getLanguage().equals("en")) return ZoneId.of("Europe/London");
        var names = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null);
        return names.stream()
                .filter(KNOWN::contains)
                .sorted()
                .findFirst()
                .map(ZoneId::of)
                .orElse(ZoneId.of("UTC"));
    }

    private static List<String> all() {
        var names = new TreeSet<>(TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null));
        names.retainAll(KNOWN);
        names.add("UTC");
        return List.copyOf(names);
    }
}
