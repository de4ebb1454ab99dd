package app.farvel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Dates english = new Dates(Locale.ENGLISH, OSLO, TODAY);
    private final Dates norwegian = new Dates(Locale.forLanguageTag("nb"), OSLO, TODAY);

    @Test
    void leavesOutTheYearThatIsNow() {
        assertThat(english.full(TODAY)).isEqualTo("Monday 23 November");
        assertThat(norwegian.full(TODAY)).isEqualTo("mandag 23. november");
        assertThat(english.brief(TODAY)).isEqualTo("Mon 23 Nov");
        assertThat(norwegian.brief(TODAY)).isEqualTo("man. 23. nov.");
    }

    @Test
    void namesAnotherYear() {
        var spring = LocalDate.of(2027, 2, 26);

        assertThat(english.full(spring)).isEqualTo("Friday 26 February 2027");
        assertThat(norwegian.day(spring)).isEqualTo("26. februar 2027");
    }

    @Test
    void tellsTheTimeWhereTheReaderIs() {
        var noon = Instant.parse("2026-11-23T11:05:00Z");

        assertThat(english.moment(noon)).isEqualTo("23 Nov, 12:05");
        assertThat(norwegian.time(noon)).isEqualTo("12:05");
        assertThat(english.dayOf(Instant.parse("2026-11-23T23:30:00Z"))).isEqualTo(TODAY.plusDays(1));
    }
}
