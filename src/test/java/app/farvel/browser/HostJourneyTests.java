package app.farvel.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.farvel.calendar.PublicHolidays;
import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A host lays a table on the Friday of the month on which Good Friday falls next, and lets that one go. */
@BrowserTest
class HostJourneyTests {

    @Autowired
    PublicHolidays holidays;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "NORWEGIAN", "WITHOUT_SCRIPT"})
    void skipsGoodFriday(Manner manner, Visitors visitors) {
        var kari = visitors.comes(manner);
        Story.signedUp(kari);
        var day = goodFriday();

        kari.opens("/gatherings/new").types("title", "Friday coffee").types("place", "Kaffebrenneriet");
        kari.selects("which", which(day)).selects("weekday", "FRIDAY");
        kari.presses("site.save").seesWord("gathering.added");
        assertThat(date(kari, day)).containsText(kari.word("calendar.holiday.christian.GOOD_FRIDAY"));
        kari.comesBy(date(kari, day).locator("form[action$=cancel] button"));

        assertThat(date(kari, day).locator("s")).isVisible();
        assertThat(date(kari, day)).containsText(kari.word("gathering.badge.skipped"));
        kari.comesBy(date(kari, day).locator("form[action$=restore] button"));
        assertThat(date(kari, day).locator("s")).hasCount(0);
    }

    private static Locator date(Visitor kari, LocalDate day) {
        var link = kari.page().locator("a[href$='date=" + day + "']");
        return kari.page().locator(".dates-list li").filter(new Locator.FilterOptions().setHas(link));
    }

    private LocalDate goodFriday() {
        var today = LocalDate.now(clock.withZone(ZoneId.of("Europe/Oslo")));
        var norway = holidays.in("NO");
        return Stream.iterate(today.plusWeeks(1), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY)
                .filter(day -> norway.on(day)
                        .filter(off -> off.holiday().endsWith("GOOD_FRIDAY"))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** As the form has it: the fourth Friday may be the last, the fifth is. */
    private static String which(LocalDate day) {
        var week = (day.getDayOfMonth() - 1) / 7 + 1;
        return week > 4 ? "-1" : String.valueOf(week);
    }
}
