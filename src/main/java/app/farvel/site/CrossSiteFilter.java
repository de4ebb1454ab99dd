package app.farvel.site;

import app.farvel.account.SecurityLog;
import app.farvel.account.SecurityLog.Deed;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away forms that pages of other sites send here, before they cost anything: the browser leaves our cookie out of
 * such a request, and a new session for it would take the place of its owner's.
 */
class CrossSiteFilter extends OncePerRequestFilter {

    private final SecurityLog log;

    CrossSiteFilter(SecurityLog log) {
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForm(request) && SentFrom.elsewhere(request)) refuse(response);
        else chain.doFilter(request, response);
    }

    private void refuse(HttpServletResponse response) {
        log.note(Deed.OTHER_SITE_REFUSED);
        response.setStatus(HttpStatus.FORBIDDEN.value());
    }

    private static boolean isForm(HttpServletRequest request) {
        return !request.getMethod().matches("GET|HEAD|OPTIONS");
    }
}
