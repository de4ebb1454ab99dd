package app.farvel.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Our cookies besides the session's: what they are called, and how they are set. */
final class Cookies {

    /** Lives as long as the browser stays open. */
    static final Duration WITH_THE_BROWSER = Duration.ofSeconds(-1);

    private Cookies() {}

    /**
     * The name a cookie has for this request. Under https it begins with a word by which browsers take the cookie from this
     * very host only, and under https only; the stricter word is for an application at the root of its address.
     */
    static String name(String plain, HttpServletRequest request) {
        if (!request.isSecure()) return plain;
        return (request.getContextPath().isEmpty() ? "__Host-" : "__Secure-") + plain;
    }

    /** The cookie's value; under https also one that was set before there was https. */
    static Optional<String> find(String plain, HttpServletRequest request) {
        return Stream.of(name(plain, request), plain)
                .map(name -> WebUtils.getCookie(request, name))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(cookie -> cookie.getValue());
    }

    static void set(
            String plain, String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(plain, request), value)
                .path(request.getContextPath() + "/")
                .maxAge(life)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
