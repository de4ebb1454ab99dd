package app.farvel.account;

import java.util.Locale;
import java.util.Map;

/** Knows which parts of a country keep days off of their own. */
public interface CountryParts {

    /**
     * @param country as ISO 3166 has it
     * @return codes of ISO 3166-2 without the country, with the names in the language as far as they are known
     */
    Map<String, String> of(String country, Locale language);
}
