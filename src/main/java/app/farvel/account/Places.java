package app.farvel.account;

import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where one can be, as far as days off go: countries, and those of their parts that keep days of their own. */
@Component
public class Places {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final CountryParts parts;
    private final MessageSource messages;

    Places(CountryParts parts, MessageSource messages) {
        this.parts = parts;
        this.messages = messages;
    }

    /** Codes of ISO 3166 ({@code NO}), without parts, with the names in this language, in its order. */
    public Map<String, String> countries(Locale language) {
        var names = new LinkedHashMap<String, String>();
        sorted(language).forEach(country -> names.put(country.getCountry(), country.getDisplayCountry(language)));
        return names;
    }

    /** Codes of ISO 3166 ({@code NO}, {@code DE-BY}) with the names in this language, in its order. */
    public Map<String, String> in(Locale language) {
        var names = new LinkedHashMap<String, String>();
        sorted(language).forEach(country -> add(country, language, names));
        return names;
    }

    private static Stream<Locale> sorted(Locale language) {
        return COUNTRIES.stream()
                .map(code -> new Locale.Builder().setRegion(code).build())
                .sorted((a, b) -> Collator.getInstance(language)
                        .compare(a.getDisplayCountry(language), b.getDisplayCountry(language)));
    }

    private void add(Locale country, Locale language, Map<String, String> names) {
        var name = country.getDisplayCountry(language);
        names.put(country.getCountry(), name);
        parts.of(country.getCountry(), language)
                .forEach((part, called) ->
                        names.put(country.getCountry() + "-" + part, name(country, part, called, language)));
    }

    /** What a code of these is called: "Norway", "Germany: Bavaria". */
    public String name(String code, Locale language) {
        var place = code.split("-", 2);
        var country = new Locale.Builder().setRegion(place[0]).build();
        if (place.length == 1) return country.getDisplayCountry(language);
        var called = parts.of(place[0], language).getOrDefault(place[1], place[1]);
        return name(country, place[1], called, language);
    }

    private String name(Locale country, String part, String called, Locale language) {
        var code = "account.place." + country.getCountry() + "-" + part;
        return country.getDisplayCountry(language) + ": " + messages.getMessage(code, null, called, language);
    }

    /** Whether it is the code of a country, or empty. */
    public boolean isCountry(String code) {
        return code.isEmpty() || COUNTRIES.contains(code);
    }

    /** Whether it is a code of ISO 3166, or empty. */
    public boolean isKnown(String code) {
        return code.isEmpty() || in(Locale.ENGLISH).containsKey(code);
    }
}
