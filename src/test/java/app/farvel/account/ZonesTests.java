package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
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
        "en-US, America/New_York",
        "en-CA, America/Toronto",
        "en-AU, Australia/Sydney",
        "en-IN, Asia/Kolkata",
        "es-ES, Europe/Madrid",
        "es-MX, America/Mexico_City",
        "es-AR, America/Argentina/Buenos_Aires",
        "es-CL, America/Santiago",
        "pt-PT, Europe/Lisbon",
        "pt-BR, America/Sao_Paulo",
        "pt, America/Sao_Paulo",
        "ru-RU, Europe/Moscow",
        "uk-UA, Europe/Kyiv",
        "kk-KZ, Asia/Almaty",
        "id-ID, Asia/Jakarta",
        "zh, Asia/Shanghai",
        "de-DE, Europe/Berlin",
        "fr-CA, America/Toronto",
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

    @ParameterizedTest
    @CsvSource({
        "Asia/Calcutta, Asia/Kolkata",
        "Asia/Kolkata, Asia/Kolkata",
        "Europe/Kiev, Europe/Kyiv",
        "US/Eastern, America/New_York",
        "America/Buenos_Aires, America/Argentina/Buenos_Aires",
        "Asia/Saigon, Asia/Ho_Chi_Minh",
        "Etc/UTC, UTC",
        "Etc/UCT, UTC",
        "Zulu, UTC",
        "Etc/GMT+5, Etc/GMT+5",
        "Mars/Olympus, Mars/Olympus"
    })
    void knowsAZoneByEachOfItsNames(String name, String canonical) {
        assertThat(Zones.canonical(name)).isEqualTo(canonical);
    }

    /** What CLDR knows that this Java does not yet is all that may be refused. */
    @Test
    void acceptsEveryZoneABrowserMayName() {
        var java = ZoneId.getAvailableZoneIds();
        var browsers = Stream.of(TimeZone.getAvailableIDs())
                .filter(name -> !name.matches("Factory|SystemV/.*|Etc/Unknown"))
                .filter(name -> java.contains(name) || java.contains(TimeZone.getIanaID(name)))
                .toList();

        assertThat(browsers).hasSizeGreaterThan(590);
        assertThat(browsers)
                .allMatch(Zones::isKnown)
                .allSatisfy(name -> assertThat(java).contains(Zones.canonical(name)));
        assertThat(Stream.of("", "Etc/Unknown", "Factory", "Mars/Olympus")).noneMatch(Zones::isKnown);
    }

    @Test
    void knowsAZoneForEveryCountry() {
        for (var country : Locale.getISOCountries()) {
            var zone = Zones.likely(new Locale.Builder().setRegion(country).build());
            var of = TimeZone.getAvailableIDs(SystemTimeZoneType.ANY, country, null);

            assertThat(zone.getId())
                    .as(country)
                    .satisfiesAnyOf(
                            id -> assertThat(of).contains(id),
                            id -> assertThat(id).isEqualTo("UTC"));
        }
    }
}
