package app.farvel.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a form was sent from, as the browser tells and no page can forge. Browsers name the kind of site only to https and
 * to this very machine; over plain http the origin has to do.
 */
final class SentFrom {

    private static final String SITE = "Sec-Fetch-Site";

    private SentFrom() {}

    /** One of our own pages. A browser that says nothing at all is not trusted, nor is one that hides its origin. */
    static boolean here(HttpServletRequest request) {
        var site = request.getHeader(SITE);
        return site == null ? isOurs(origin(request), request) : site.equals("same-origin");
    }

    /** A page of another site, whose form comes without the cookie of our session. */
    static boolean elsewhere(HttpServletRequest request) {
        var site = request.getHeader(SITE);
        if (site != null) return site.equals("cross-site");
        return origin(request) != null && request.getRequestedSessionId() == null && !isOurs(origin(request), request);
    }

    private static @Nullable String origin(HttpServletRequest request) {
        return request.getHeader("Origin");
    }

    private static boolean isOurs(@Nullable String origin, HttpServletRequest request) {
        return ours(request).equalsIgnoreCase(origin);
    }

    private static String ours(HttpServletRequest request) {
        var scheme = request.getScheme().toLowerCase(Locale.ROOT);
        var port = request.getServerPort();
        var isUsual = port <= 0 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + request.getServerName() + (isUsual ? "" : ":" + port);
    }
}
