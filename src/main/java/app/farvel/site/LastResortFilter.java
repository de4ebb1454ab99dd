package app.farvel.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Around everything, sessions included: what nobody else has caught. A database that is away gets its page from here, for
 * the usual way to an error page reads the session, which is in the database. Anything unforeseen gets a number, which is
 * in the log too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LastResortFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LastResortFilter.class);

    private final ThymeleafViewResolver pages;

    LastResortFilter(ThymeleafViewResolver pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | StackOverflowError problem) {
            answer(problem, request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private void answer(Throwable problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Trouble.isVisitorGone(problem)) return;
        var status = Trouble.statusOf(problem);
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) log(problem, request);
        else if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) Outages.report(problem);
        else LOG.warn("{} {}: {}", status, request.getMethod(), Trouble.inShort(problem));
        if (response.isCommitted()) return;
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                && request.getDispatcherType() != DispatcherType.ERROR) response.sendError(status);
        else page(status, request, response);
    }

    private static void log(Throwable problem, HttpServletRequest request) {
        var id = UUID.randomUUID().toString().substring(0, 8);
        request.setAttribute("errorId", id);
        LOG.error("Error {} at {}: {}", id, request.getMethod(), Trouble.inFull(problem));
    }

    /** The page itself, without session, account or token. */
    private void page(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        request.removeAttribute(CsrfToken.class.getName());
        request.removeAttribute("_csrf");
        try {
            View page = pages.resolveViewName("error/" + status, Locale.ROOT);
            if (page != null) page.render(Map.of(), request, response);
        } catch (Exception e) {
            LOG.error("The page for {} could not be shown: {}", status, Trouble.inFull(e));
        }
    }
}
