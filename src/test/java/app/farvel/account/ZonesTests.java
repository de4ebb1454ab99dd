package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTests {

    @ParameterizedTest
    @CsvSource({
        "nb, Europe/Oslo",
        "nb-NO, Europe/Oslo",
        "en, Europe/London",
        "en-NZ, Pacific/Auckland",
        "sv, Europe/Stockholm"
    })
    void guessesAZoneFromALanguage(String language, String zone) {
        assertThat(Zones.likely(Locale.forLanguageTag(language))).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void knowsTheCountryOfAZone() {
        assertThat(Zones.countryOf(ZoneId.of("Europe/Oslo"))).isEqualTo("NO");
        assertThat(Zones.countryOf(ZoneId.of("UTC"))).isEmpty();
    }

    @Test
    void offersZonesTheJavaPlatformKnows() {
        assertThat(Zones.names())
                .contains("Europe/Oslo", "America/New_York", "UTC")
                .allMatch(Zones::isKnown);
    }
}
