package app.farvel.account.web;

import app.farvel.shared.Region;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** Where somebody seems to be, by the languages their browser asks for. */
final class BrowserLocale {

    private static final Set<String> NORWEGIAN = Set.of("nb", "no", "nn");

    private BrowserLocale() {}

    /**
     * The language with the country the browser names beside it. English is read everywhere: where the browser asks for none,
     * the country of what it asks for first.
     */
    static Locale of(Locale language, HttpServletRequest request) {
        var asked = asked(request);
        var isEnglish = language.getLanguage().equals("en");
        return Stream.concat(
                        countries(asked, locale -> isSame(locale, language)), countries(asked, locale -> isEnglish))
                .findFirst()
                .map(country -> Region.of(language, country))
                .orElse(language);
    }

    /** Without the header it is the server's own language that the request would tell. */
    private static List<Locale> asked(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.of()
                : Collections.list(request.getLocales());
    }

    private static Stream<String> countries(List<Locale> asked, Predicate<Locale> wanted) {
        return asked.stream().filter(wanted).map(Locale::getCountry).filter(country -> country.matches("[A-Z]{2}"));
    }

    private static boolean isSame(Locale asked, Locale language) {
        return asked.getLanguage().equals(language.getLanguage())
                || NORWEGIAN.contains(asked.getLanguage()) && NORWEGIAN.contains(language.getLanguage());
    }
}
