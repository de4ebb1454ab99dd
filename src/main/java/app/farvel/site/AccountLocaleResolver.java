package app.farvel.site;

import app.farvel.account.Account;
import app.farvel.account.AccountService;
import app.farvel.account.GuestLanguage;
import app.farvel.shared.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of the pages: the account's, as its region writes it; before sign-in the one chosen, else one the browser asks for. A guest's page is
 * in the language chosen, else in the guest's own.
 */
@Component("localeResolver")
class AccountLocaleResolver implements LocaleResolver {

    private static final String COOKIE = "language";

    private final AccountService accounts;
    private final Languages languages;

    AccountLocaleResolver(AccountService accounts, Languages languages) {
        this.accounts = accounts;
        this.languages = languages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(COOKIE) instanceof Locale chosenJustNow) return chosenJustNow;
        var guest = GuestLanguage.proposed(request);
        if (guest.isPresent())
            return chosen(request).map(language -> as(guest.get(), language)).orElseGet(guest::get);
        return accounts.signedIn()
                .map(Account::locale)
                .or(() -> chosen(request))
                .orElseGet(() -> asked(request));
    }

    private static Locale as(Locale guest, Locale chosen) {
        return guest.getLanguage().equals(chosen.getLanguage()) ? guest : chosen;
    }

    private Optional<Locale> chosen(HttpServletRequest request) {
        return Cookies.find(COOKIE, request).filter(languages::speaks).map(Locale::forLanguageTag);
    }

    /** Norwegian in any of its names is Bokmål to us. */
    private Locale asked(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .map(language -> language.equals("no") || language.equals("nn") ? "nb" : language)
                .filter(languages::speaks)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElseGet(languages::fallback);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response == null || locale == null || !languages.speaks(locale.toLanguageTag())) return;
        request.setAttribute(COOKIE, locale);
        Cookies.set(COOKIE, locale.toLanguageTag(), Duration.ofDays(365), request, response);
    }
}
