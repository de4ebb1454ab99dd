package app.farvel.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Other applications of this host may have a cookie by our name. No session is looked for that no database could have. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ForeignSessions extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Ours(request), response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class Ours extends HttpServletRequestWrapper {

        Ours(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            var cookies = super.getCookies();
            return cookies == null
                    ? null
                    : Stream.of(cookies).filter(cookie -> !isForeign(cookie)).toArray(Cookie[]::new);
        }

        private static boolean isForeign(Cookie cookie) {
            return cookie.getName().endsWith("SESSION") && hasNul(cookie.getValue());
        }

        private static boolean hasNul(String value) {
            try {
                for (var octet : Base64.getDecoder().decode(value)) if (octet == 0) return true;
                return false;
            } catch (IllegalArgumentException noBase64) {
                return false;
            }
        }
    }
}
