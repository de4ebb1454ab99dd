package app.farvel.account;

import app.farvel.shared.Region;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The world's time zones, and which country lies in which. */
public final class Zones {

    private static final String UTC = "UTC";
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();
    private static final List<String> ALL = all();

    /**
     * Where most people live, in countries with several zones: CLDR's primary zone (metaZones.xml) where it names one, else
     * the zone of the country's most populous part.
     */
    private static final Map<String, String> MOST_LIVE_IN = Map.ofEntries(
            Map.entry("AQ", "Antarctica/McMurdo"),
            Map.entry("AR", "America/Argentina/Buenos_Aires"),
            Map.entry("AU", "Australia/Sydney"),
            Map.entry("BR", "America/Sao_Paulo"),
            Map.entry("CA", "America/Toronto"),
            Map.entry("CD", "Africa/Kinshasa"),
            Map.entry("CL", "America/Santiago"),
            Map.entry("CN", "Asia/Shanghai"),
            Map.entry("CY", "Asia/Nicosia"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("EC", "America/Guayaquil"),
            Map.entry("ES", "Europe/Madrid"),
            Map.entry("FM", "Pacific/Chuuk"),
            Map.entry("GL", "America/Nuuk"),
            Map.entry("ID", "Asia/Jakarta"),
            Map.entry("KI", "Pacific/Tarawa"),
            Map.entry("KZ", "Asia/Almaty"),
            Map.entry("MH", "Pacific/Majuro"),
            Map.entry("MN", "Asia/Ulaanbaatar"),
            Map.entry("MX", "America/Mexico_City"),
            Map.entry("MY", "Asia/Kuala_Lumpur"),
            Map.entry("NZ", "Pacific/Auckland"),
            Map.entry("PF", "Pacific/Tahiti"),
            Map.entry("PG", "Pacific/Port_Moresby"),
            Map.entry("PS", "Asia/Hebron"),
            Map.entry("PT", "Europe/Lisbon"),
            Map.entry("RU", "Europe/Moscow"),
            Map.entry("UA", "Europe/Kyiv"),
            Map.entry("UM", "Pacific/Wake"),
            Map.entry("US", "America/New_York"),
            Map.entry("UZ", "Asia/Tashkent"));

    private Zones() {}

    /** IANA names to choose from, one per place, in order. */
    public static List<String> names() {
        return ALL;
    }

    /** Whether it is a zone, by whatever name. */
    public static boolean isKnown(String name) {
        return KNOWN.contains(canonical(name));
    }

    /**
     * The name IANA has for a zone today: {@code Asia/Kolkata} for {@code Asia/Calcutta}, {@code America/New_York} for {@code
     * US/Eastern}, {@code UTC} for all its names; any other text as it is.
     */
    public static String canonical(String name) {
        var iana = TimeZone.getIanaID(name);
        if (iana.equals("Etc/UTC")) return UTC;
        return KNOWN.contains(iana) ? iana : name;
    }

    /** ISO 3166 code of the zone's country, empty for zones that belong to none. */
    public static String countryOf(ZoneId zone) {
        if (!KNOWN.contains(zone.getId())) return "";
        var region = TimeZone.getRegion(zone.getId());
        return region.length() == 2 ? region : "";
    }

    /** A zone for someone who reads this language: the one most people of its country live in. */
    public static ZoneId likely(Locale locale) {
        var country = Region.countryOf(locale);
        var name = MOST_LIVE_IN.getOrDefault(country, only(country));
        return ZoneId.of(KNOWN.contains(name) ? name : only(country));
    }

    private static String only(String country) {
        return in(country).stream().findFirst().orElse(UTC);
    }

    private static Set<String> in(@Nullable String country) {
        var names = new TreeSet<String>();
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null)
                .forEach(name -> names.add(canonical(name)));
        names.retainAll(KNOWN);
        return names;
    }

    private static List<String> all() {
        var names = in(null);
        names.add(UTC);
        return List.copyOf(names);
    }
}
