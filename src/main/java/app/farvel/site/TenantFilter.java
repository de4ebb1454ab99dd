package app.farvel.site;

import app.farvel.shared.Tenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.function.ThrowingSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each request work for the account that is signed in. Runs after authorisation, when the session has been read. */
class TenantFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        Tenant.run(UUID.fromString(who.getName()), ThrowingSupplier.of(() -> {
            chain.doFilter(request, response);
            return who;
        }));
    }

    /** Error pages stand in the account's frame too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
