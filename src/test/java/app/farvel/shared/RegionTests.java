package app.farvel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTests {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);
    private static final LocalDate OTHER_YEAR = LocalDate.of(2026, 1, 1);

    /** A tilde stands for a space at which no line breaks. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-US | March 31, 2027  | Wednesday, March 31, 2027 | Mar 31, 2027  | 5:34~PM   | $2,400        | NOK~2,400
            en    | 31 March 2027   | Wednesday 31 March 2027   | 31 Mar 2027   | 17:34     | US$2,400      | NOK~2,400
            en-GB | 31 March 2027   | Wednesday 31 March 2027   | 31 Mar 2027   | 17:34     | US$2,400      | NOK~2,400
            en-CA | March 31, 2027  | Wednesday, March 31, 2027 | Mar 31, 2027  | 5:34~p.m. | US$2,400      | NOK~2,400
            en-AU | 31 March 2027   | Wednesday 31 March 2027   | 31 Mar 2027   | 5:34~pm   | USD~2,400     | NOK~2,400
            en-MX | 31 March 2027   | Wednesday 31 March 2027   | 31 Mar 2027   | 5:34~pm   | US$2,400      | NOK~2,400
            en-BR | 31 March 2027   | Wednesday 31 March 2027   | 31 Mar 2027   | 17:34     | US$2,400      | NOK~2,400
            nb    | 31. mars 2027   | onsdag 31. mars 2027      | 31. mars 2027 | 17:34     | 2~400~USD     | 2~400~kr
            nb-NO | 31. mars 2027   | onsdag 31. mars 2027      | 31. mars 2027 | 17:34     | 2~400~USD     | 2~400~kr
            """)
    void writesAsTheCountryDoes(
            String tag, String day, String full, String brief, String time, String dollars, String kroner) {
        var locale = Locale.forLanguageTag(tag);
        var dates = new Dates(locale, ZoneOffset.UTC, OTHER_YEAR);

        assertThat(dates.day(DAY)).isEqualTo(day);
        assertThat(dates.full(DAY)).isEqualTo(full);
        assertThat(dates.brief(DAY)).isEqualTo(brief);
        assertThat(dates.clock(LocalTime.of(17, 34))).isEqualTo(time.replace('~', '\u00a0'));
        assertThat(money("USD").in(locale)).isEqualTo(dollars.replace('~', '\u00a0'));
        assertThat(money("NOK").in(locale)).isEqualTo(kroner.replace('~', '\u00a0'));
    }

    private static Money money(String currency) {
        return new Money(new BigDecimal("2400"), Currency.getInstance(currency));
    }

    @ParameterizedTest
    @CsvSource({"en-US, SUNDAY", "en-GB, MONDAY", "en, MONDAY", "nb, MONDAY", "en-EG, SATURDAY", "en-BR, SUNDAY"})
    void beginsTheWeekAsTheCountryDoes(String tag, DayOfWeek first) {
        var week = Region.week(Locale.forLanguageTag(tag));

        assertThat(week).hasSize(7).doesNotHaveDuplicates().startsWith(first).endsWith(first.minus(1));
    }

    @Test
    void leavesOutTheYearInEveryOrder() {
        var american = new Dates(Locale.US, ZoneOffset.UTC, DAY);

        assertThat(american.day(DAY)).isEqualTo("March 31");
        assertThat(american.full(DAY)).isEqualTo("Wednesday, March 31");
        assertThat(american.brief(DAY)).isEqualTo("Wed, Mar 31");
        assertThat(american.month(DAY)).isEqualTo("March 2027");
        assertThat(american.moment(DAY.atTime(17, 34).toInstant(ZoneOffset.UTC)).replace('\u00a0', ' '))
                .isEqualTo("Mar 31, 5:34 PM");
    }

    @Test
    void readsALocaleWithoutACountryAsMostOfItsReadersWriteIt() {
        assertThat(Region.countryOf(Locale.ENGLISH)).isEqualTo("GB");
        assertThat(Region.countryOf(Locale.forLanguageTag("nb"))).isEqualTo("NO");
        assertThat(Region.countryOf(Locale.CANADA)).isEqualTo("CA");
    }

    /** September and June are those whose short names changed with the Java of the day. */
    @Test
    void isTheSameOnEveryJava() {
        var september = LocalDate.of(2026, 9, 4);

        assertThat(new Dates(Locale.UK, ZoneOffset.UTC, DAY).brief(september)).isEqualTo("4 Sept 2026");
        assertThat(new Dates(Locale.US, ZoneOffset.UTC, DAY).brief(september)).isEqualTo("Sep 4, 2026");
        assertThat(new Dates(Locale.forLanguageTag("nb"), ZoneOffset.UTC, DAY).brief(september))
                .isEqualTo("4. sep. 2026");
    }
}
