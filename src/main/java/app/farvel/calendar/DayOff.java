package app.farvel.calendar;

import java.time.LocalDate;

/**
 * A day on which nobody is at work.
 *
 * @param holiday what is kept that day, as in message keys: {@code christian.GOOD_FRIDAY}; empty for a plain weekend
 */
public record DayOff(LocalDate day, String holiday) {

    public boolean isHoliday() {
        return !holiday.isEmpty();
    }
}
