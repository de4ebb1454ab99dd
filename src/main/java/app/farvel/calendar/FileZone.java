package app.farvel.calendar;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.text.TimeZoneNames.NameType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The zones a foreign file means: by the name the world has for one, by Windows' name, as the file itself describes it where
 * that is simple, or by its name in some language.
 */
final class FileZone {

    private static final int LONGEST_NAME = 200;
    private static final Map<String, String> IDS = ZoneId.getAvailableZoneIds().stream()
            .collect(Collectors.toMap(id -> id.toLowerCase(Locale.ROOT), Function.identity(), (one, other) -> one));
    private static final List<String> LANGUAGES =
            List.of("en", "de", "no", "sv", "da", "fi", "nl", "fr", "es", "it", "pt", "pl");

    private final Map<String, Component> described = new HashMap<>();

    FileZone(Component calendar) {
        for (var zone : calendar.parts("VTIMEZONE")) described.putIfAbsent(zone.value("TZID"), zone);
    }

    /** Null where nobody knows it. */
    @Nullable
    ZoneId of(String id, LocalDateTime clock) {
        var name = id.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) return null;
        return known(name)
                .or(() -> windows(name))
                .or(() -> described(name, clock))
                .or(() -> translated(name))
                .orElse(null);
    }

    /** Some programs put a name of their own before it: {@code /citadel.org/20210210_1/Europe/Oslo}. */
    private static Optional<ZoneId> known(String name) {
        for (var rest = name; ; rest = rest.substring(rest.indexOf('/') + 1)) {
            var id = IDS.get(rest.toLowerCase(Locale.ROOT));
            if (id != null) return zone(id);
            if (rest.indexOf('/') < 0)
                return name.matches("[Zz]|.*[+-]\\d.*") ? zone(name.toUpperCase(Locale.ROOT)) : Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> windows(String name) {
        return Optional.ofNullable(TimeZone.getIDForWindowsID(name, "001")).flatMap(FileZone::zone);
    }

    private Optional<ZoneId> described(String name, LocalDateTime clock) {
        return Optional.ofNullable(described.get(name))
                .map(zone -> Stream.of("STANDARD", "DAYLIGHT")
                        .flatMap(kind -> zone.parts(kind).stream())
                        .toList())
                .flatMap(observances -> Observance.offset(observances, clock));
    }

    private static Optional<ZoneId> translated(String name) {
        return LANGUAGES.stream()
                .map(language -> TimeZoneNames.getInstance(new ULocale(language)))
                .flatMap(names -> found(name, names))
                .findFirst();
    }

    private static Stream<ZoneId> found(String name, TimeZoneNames names) {
        var kinds = EnumSet.of(NameType.LONG_GENERIC, NameType.LONG_STANDARD, NameType.LONG_DAYLIGHT);
        return names.find(name, 0, kinds).stream()
                .filter(match -> match.matchLength() == name.length())
                .map(match -> match.tzID() == null ? names.getReferenceZoneID(match.mzID(), "001") : match.tzID())
                .flatMap(id -> zone(id).stream());
    }
}
