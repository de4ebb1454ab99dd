package app.farvel.account.web;

import app.farvel.shared.Dates;
import app.farvel.shared.Money;
import app.farvel.shared.Region;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** How things look in a region. */
record FormatExample(String day, String time, String money, DayOfWeek firstDay) {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);
    private static final LocalTime TIME = LocalTime.of(17, 34);
    private static final Money MONEY = new Money(new BigDecimal("2400"), Currency.getInstance("USD"));

    /** In the order in which the page names them. */
    public Object[] words() {
        return new Object[] {day, time, money, new DefaultMessageSourceResolvable("calendar.weekday." + firstDay.name())
        };
    }

    static FormatExample in(Locale locale) {
        var dates = new Dates(locale, ZoneOffset.UTC, DAY);
        return new FormatExample(
                dates.dayAndYear(DAY),
                dates.clock(TIME),
                MONEY.in(locale),
                Region.week(locale).get(0));
    }
}
