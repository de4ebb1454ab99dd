package app.farvel.account.web;

import app.farvel.account.Zones;
import app.farvel.shared.Languages;
import app.farvel.shared.Tone;
import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What there is to choose from on the account's forms. */
@Component
class Choices {

    private final List<String> languages;

    Choices(Languages languages) {
        this.languages =
                languages.languages().stream().map(Locale::toLanguageTag).toList();
    }

    public List<String> languages() {
        return languages;
    }

    public List<String> zones() {
        return Zones.names();
    }

    public List<String> tones() {
        return Stream.of(Tone.values()).map(Tone::id).toList();
    }

    /** ISO 3166 codes with the countries' names in this language, in its order. */
    public Map<String, String> countries(Locale locale) {
        var names = new LinkedHashMap<String, String>();
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(code -> new Locale.Builder().setRegion(code).build())
                .sorted((a, b) ->
                        Collator.getInstance(locale).compare(a.getDisplayCountry(locale), b.getDisplayCountry(locale)))
                .forEach(country -> names.put(country.getCountry(), country.getDisplayCountry(locale)));
        return names;
    }
}
