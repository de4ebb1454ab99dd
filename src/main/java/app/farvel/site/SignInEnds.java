package app.farvel.site;

import app.farvel.account.LongestStay;
import app.farvel.account.SecurityLog;
import app.farvel.account.SecurityLog.Deed;
import app.farvel.account.SignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that has lasted as long as one may. The request goes on as that of somebody whose session had ended: led to
 * the sign-in page, which says why, with what was typed kept.
 */
class SignInEnds extends OncePerRequestFilter {

    private final LongestStay longest;
    private final SecurityLog log;
    private final Clock clock;

    SignInEnds(LongestStay longest, SecurityLog log, Clock clock) {
        this.longest = longest;
        this.log = log;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && longest.isOver(session, clock.instant())) end(session, request);
        chain.doFilter(request, response);
    }

    private void end(HttpSession session, HttpServletRequest request) {
        log.note(Deed.SESSION_RAN_OUT, account(session));
        session.invalidate();
        request.getSession().setAttribute(SignIn.PROBLEM, SignIn.ENDED);
    }

    private static @Nullable UUID account(HttpSession session) {
        var context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        var who = context instanceof SecurityContext read ? read.getAuthentication() : null;
        return who == null ? null : UUID.fromString(who.getName());
    }
}
