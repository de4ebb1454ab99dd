package app.farvel.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A day on which few people come.
 *
 * @param holiday the public holiday it is, or the one beside it
 * @param instead the same weekday some weeks later that is not special; empty when there is none soon
 */
public record SpecialDay(LocalDate day, Kind kind, DayOff holiday, Optional<LocalDate> instead) {

    /** Why. */
    public enum Kind {
        HOLIDAY,
        /** Squeezed between a holiday and the weekend, or another holiday. */
        BRIDGE
    }

    /** What the holiday is called, for a message source. */
    public MessageSourceResolvable name() {
        return new DefaultMessageSourceResolvable(
                new String[] {"calendar.holiday." + holiday.holiday(), "calendar.holiday"});
    }
}
