package app.farvel.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** The language of a page for someone without an account: that of whom it is written for, unless they choose another. */
public final class GuestLanguage {

    private static final String NAME = GuestLanguage.class.getName();

    private GuestLanguage() {}

    public static void propose(Locale language, HttpServletRequest request) {
        request.setAttribute(NAME, language);
    }

    public static Optional<Locale> proposed(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof Locale language ? Optional.of(language) : Optional.empty();
    }
}
