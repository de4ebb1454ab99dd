package app.farvel.calendar;

import biweekly.io.TimezoneAssignment;
import biweekly.property.DateOrDateTimeProperty;
import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The zone a file means: by the name the world has for it, by Windows' name, or as the file itself describes it. */
final class FileZone {

    private FileZone() {}

    static @Nullable ZoneId of(DateOrDateTimeProperty property, @Nullable TimezoneAssignment described) {
        return Optional.ofNullable(name(property, described))
                .flatMap(name -> known(name).or(() -> windows(name)))
                .or(() -> Optional.ofNullable(described).map(clock -> offset(clock, property)))
                .orElse(null);
    }

    private static @Nullable String name(DateOrDateTimeProperty property, @Nullable TimezoneAssignment described) {
        if (described == null) return property.getParameters().getTimezoneId();
        var component = described.getComponent();
        return component == null || component.getTimezoneId() == null
                ? described.getGlobalId()
                : component.getTimezoneId().getValue();
    }

    private static Optional<ZoneId> known(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> windows(String name) {
        return Optional.ofNullable(TimeZone.getIDForWindowsID(name, "001")).flatMap(FileZone::known);
    }

    private static ZoneId offset(TimezoneAssignment clock, DateOrDateTimeProperty property) {
        var millis = clock.getTimeZone().getOffset(property.getValue().getTime());
        return ZoneOffset.ofTotalSeconds(millis / 1000);
    }
}
